package io.crewcall.gig.testimonial;

import io.crewcall.gig.moderation.ModerationService;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.Person;
import io.crewcall.gig.replica.PersonLookup;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.page.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Adds names and what the caller may do to testimonials; two statements for a page. */
@Component
class TestimonialResponses {
  private final PersonLookup users;
  private final ModerationService moderation;

  TestimonialResponses(PersonLookup users, ModerationService moderation) {
    this.users = users;
    this.moderation = moderation;
  }

  Page<TestimonialResponse> page(Page<Testimonial> page, @Nullable Caller caller) {
    Map<UUID, Person> people =
        users.named(
            page.items().stream()
                .flatMap(found -> Stream.of(found.authorId(), found.subjectId()))
                .distinct()
                .toList());
    Set<UUID> reported =
        moderation.reportedBy(caller, page.items().stream().map(Testimonial::id).toList());
    return page.map(found -> TestimonialResponse.of(found, caller, people, reported));
  }

  TestimonialResponse response(Testimonial testimonial, @Nullable Caller caller) {
    return page(new Page<>(List.of(testimonial), null), caller).items().getFirst();
  }

  ResponseEntity<TestimonialResponse> answer(Testimonial testimonial, @Nullable Caller caller) {
    return Etags.ok(response(testimonial, caller), testimonial.version());
  }
}
