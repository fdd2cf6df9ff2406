package io.crewcall.gig.review;

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
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Dresses reviews for a caller: names and what the caller may do; two statements for a page. */
@Component
class ReviewViews {
  private final Users users;
  private final ModerationLog moderation;

  ReviewViews(Users users, ModerationLog moderation) {
    this.users = users;
    this.moderation = moderation;
  }

  Page<ReviewView> page(Page<Review> page, @Nullable Caller caller) {
    Map<UUID, Person> people =
        users.named(page.items().stream().map(Review::authorId).distinct().toList());
    Set<UUID> reported =
        caller == null
            ? Set.of()
            : moderation.reportedBy(caller.id(), page.items().stream().map(Review::id).toList());
    return page.map(review -> ReviewView.of(review, caller, people, reported));
  }

  ReviewView view(Review review, @Nullable Caller caller) {
    return page(new Page<>(List.of(review), null), caller).items().getFirst();
  }

  ResponseEntity<ReviewView> answer(Review review, @Nullable Caller caller) {
    return Etags.ok(view(review, caller), review.version());
  }
}
