package io.crewcall.gig.review;

import io.crewcall.platform.persistence.DatabaseClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reveals what was written: when both sides did, or when the window ends, be it one or none. */
@Service
class RevealReviewsService {
  private final ReviewRepository reviews;
  private final ReviewPairRepository pairs;
  private final LowRatingBurst burst;
  private final DatabaseClock clock;

  RevealReviewsService(
      ReviewRepository reviews,
      ReviewPairRepository pairs,
      LowRatingBurst burst,
      DatabaseClock clock) {
    this.reviews = reviews;
    this.pairs = pairs;
    this.burst = burst;
    this.clock = clock;
  }

  /**
   * Reveals a pair whose window has ended.
   *
   * @return false when another instance is at it or was before
   */
  @Transactional
  public boolean revealDue(UUID engagementId) {
    Instant now = clock.now();
    return pairs
        .lockDue(engagementId, now)
        .map(pair -> {
          pair.reveal(now);
          reveal(engagementId, now);
          return true;
        })
        .orElse(false);
  }

  /** Reveals the reviews of a pair that the transaction has locked, and tells everybody. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reveal(UUID engagementId, Instant now) {
    List<Review> revealed =
        reviews.findByEngagement(engagementId).stream()
            .sorted(Comparator.comparing(Review::subjectId))
            .toList();
    revealed.forEach(review -> review.reveal(now));
    for (Review review : revealed) {
      Set<UUID> held = burst.hold(review);
      if (!held.contains(review.id())) {
        review.announceReveal();
        reviews.save(review);
      }
    }
  }
}
