package io.crewcall.gig.testimonial;

import io.crewcall.gig.moderation.ModerationLog;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.Person;
import io.crewcall.gig.replica.Users;
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

/** Dresses testimonials for a caller: names and what the caller may do; two statements a page. */
@Component
class TestimonialViews {
  private final Users users;
  private final ModerationLog moderation;

  TestimonialViews(Users users, ModerationLog moderation) {
    this.users = users;
    this.moderation = moderation;
  }

  Page<TestimonialView> page(Page<Testimonial> page, @Nullable Caller caller) {
    Map<UUID, Person> people =
        users.named(
            page.items().stream()
                .flatMap(found -> Stream.of(found.authorId(), found.subjectId()))
                .distinct()
                .toList());
    Set<UUID> reported =
        caller == null
            ? Set.of()
            : moderation.reportedBy(
                caller.id(), page.items().stream().map(Testimonial::id).toList());
    return page.map(found -> TestimonialView.of(found, caller, people, reported));
  }

  TestimonialView view(Testimonial testimonial, @Nullable Caller caller) {
    return page(new Page<>(List.of(testimonial), null), caller).items().getFirst();
  }

  ResponseEntity<TestimonialView> answer(Testimonial testimonial, @Nullable Caller caller) {
    return Etags.ok(view(testimonial, caller), testimonial.version());
  }
}
