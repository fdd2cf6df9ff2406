package io.crewcall.gig.review;

import io.crewcall.gig.moderation.ModerationService;
import io.crewcall.gig.moderation.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * An abuse guard: when within a week three or more people whose accounts were younger than 14 days
 * rate somebody 2 or less, their reviews are held for an admin. What an admin has restored is left
 * alone.
 */
@Component
class LowRatingBurst {
  private static final int MANY = 3;
  private static final int LOW = 2;
  private final ReviewRepository reviews;
  private final ModerationService moderation;

  LowRatingBurst(ReviewRepository reviews, ModerationService moderation) {
    this.reviews = reviews;
    this.moderation = moderation;
  }

  /**
   * Holds the burst that a review, revealed by this very transaction, is part of.
   *
   * @return the reviews held now
   */
  Set<UUID> hold(Review revealed) {
    if (revealed.rating() > LOW) {
      return Set.of();
    }
    // Two that complete a burst at once would not see each other.
    reviews.lockBursts(revealed.subjectId().toString());
    List<ReviewRepository.LowRating> ratings =
        reviews.lowRatingsByYoungAccounts(revealed.subjectId());
    boolean part = ratings.stream().anyMatch(rating -> rating.getId().equals(revealed.id()));
    if (!part
        || ratings.stream().map(ReviewRepository.LowRating::getAuthorId).distinct().count()
            < MANY) {
      return Set.of();
    }
    Set<UUID> held = new HashSet<>();
    for (ReviewRepository.LowRating rating : ratings) {
      Review review = reviews.lockById(rating.getId()).orElseThrow();
      if (review.holdAsBurst()) {
        reviews.save(review);
        moderation.noteRule(review, Verdict.HOLD, "A burst of low ratings by young accounts");
        held.add(review.id());
      }
    }
    return held;
  }
}
