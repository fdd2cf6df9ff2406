package io.crewcall.gig.review;

import io.crewcall.gig.replica.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review as those see it who may.
 *
 * @param author who wrote it; null while the name is not known here
 * @param authorSide on which side of the engagement the author was
 * @param sealed true as long as only its author sees it
 */
record ReviewView(
    UUID id,
    UUID engagementId,
    UUID authorId,
    @Nullable Person author,
    Review.Side authorSide,
    UUID subjectId,
    int rating,
    @Nullable String text,
    List<String> skills,
    boolean sealed,
    Instant writtenAt,
    @Nullable Instant revealedAt) {

  static ReviewView of(Review review, Map<UUID, Person> people) {
    return new ReviewView(
        review.id(),
        review.engagementId(),
        review.authorId(),
        people.get(review.authorId()),
        review.side(),
        review.subjectId(),
        review.rating(),
        review.text(),
        review.skills(),
        review.revealedAt() == null,
        review.writtenAt(),
        review.revealedAt());
  }
}
