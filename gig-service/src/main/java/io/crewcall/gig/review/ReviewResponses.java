package io.crewcall.gig.review;

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
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Adds names and what the caller may do to reviews; two statements for a page. */
@Component
class ReviewResponses {
  private final PersonLookup users;
  private final ModerationService moderation;

  ReviewResponses(PersonLookup users, ModerationService moderation) {
    this.users = users;
    this.moderation = moderation;
  }

  Page<ReviewResponse> page(Page<Review> page, @Nullable Caller caller) {
    Map<UUID, Person> people =
        users.named(page.items().stream().map(Review::authorId).distinct().toList());
    Set<UUID> reported =
        moderation.reportedBy(caller, page.items().stream().map(Review::id).toList());
    return page.map(review -> ReviewResponse.of(review, caller, people, reported));
  }

  ReviewResponse response(Review review, @Nullable Caller caller) {
    return page(new Page<>(List.of(review), null), caller).items().getFirst();
  }

  ResponseEntity<ReviewResponse> answer(Review review, @Nullable Caller caller) {
    return Etags.ok(response(review, caller), review.version());
  }
}
