package io.crewcall.gig.review;

import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review as those see it who may.
 *
 * @param author who wrote it; null while the name is not known here
 * @param authorSide on which side of the engagement the author was
 * @param brandId that hired; what its worker says is about the brand
 * @param skills those the author endorses
 * @param sealed true as long as only its author sees it
 * @param reply the subject's one answer
 * @param standing for its author and admins
 * @param allowedActions what the caller may do now
 */
record ReviewResponse(
    UUID id,
    UUID engagementId,
    UUID authorId,
    @Nullable Person author,
    Side authorSide,
    UUID subjectId,
    @Nullable UUID brandId,
    int rating,
    @Nullable String text,
    List<String> skills,
    boolean sealed,
    Instant writtenAt,
    @Nullable Instant revealedAt,
    Review.@Nullable Reply reply,
    @Nullable ReviewStatus standing,
    long version,
    List<String> allowedActions) {

  /**
   * @param reported the reviews that the caller has reported before
   */
  static ReviewResponse of(
      Review review, @Nullable Caller caller, Map<UUID, Person> people, Set<UUID> reported) {
    return new ReviewResponse(
        review.id(),
        review.engagementId(),
        review.authorId(),
        people.get(review.authorId()),
        review.side(),
        review.subjectId(),
        review.brandId(),
        review.rating(),
        review.text(),
        review.skills(),
        review.status() == ReviewStatus.SEALED,
        review.writtenAt(),
        review.revealedAt(),
        review.reply(),
        standing(review, caller),
        review.version(),
        review.allowedActions(caller, reported.contains(review.id())));
  }

  /** Its author learns that it is held or removed, but not that somebody complained. */
  private static @Nullable ReviewStatus standing(Review review, @Nullable Caller caller) {
    if (caller == null) {
      return null;
    }
    if (caller.admin()) {
      return review.status();
    }
    if (!review.authorId().equals(caller.id())) {
      return null;
    }
    return review.status() == ReviewStatus.REPORTED ? ReviewStatus.REVEALED : review.status();
  }
}
