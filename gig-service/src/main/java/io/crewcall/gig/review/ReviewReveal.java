package io.crewcall.gig.review;

import io.crewcall.gig.sql.Timer;
import io.crewcall.platform.persistence.DatabaseClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Reveals what was written: when both sides did, or when the window ends, be it one or none. */
@Component
class ReviewReveal implements Timer {
  private static final Logger log = LoggerFactory.getLogger(ReviewReveal.class);
  private final Reviews reviews;
  private final LowRatingBurst burst;
  private final DatabaseClock clock;
  private final TransactionTemplate transaction;

  ReviewReveal(
      Reviews reviews,
      LowRatingBurst burst,
      DatabaseClock clock,
      PlatformTransactionManager transactions) {
    this.reviews = reviews;
    this.burst = burst;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public int run() {
    int done = 0;
    for (UUID engagement : reviews.due(100)) {
      try {
        done += Boolean.TRUE.equals(transaction.execute(status -> take(engagement))) ? 1 : 0;
      } catch (RuntimeException failed) {
        // The others shall not wait for this pair; it is tried again at the next turn.
        log.warn("reviews of engagement {} could not be revealed", engagement, failed);
      }
    }
    return done;
  }

  private boolean take(UUID engagementId) {
    if (reviews.lockDue(engagementId).isEmpty()) {
      return false;
    }
    reveal(engagementId, clock.now());
    return true;
  }

  /** Reveals a pair that the transaction has locked, once, and tells everybody. */
  @Transactional(propagation = Propagation.MANDATORY)
  void reveal(UUID engagementId, Instant now) {
    List<Review> revealed =
        reviews.unseal(engagementId, now).stream()
            .sorted(Comparator.comparing(Review::subjectId))
            .toList();
    for (Review review : revealed) {
      Set<UUID> held = burst.hold(review);
      if (!held.contains(review.id())) {
        reviews.publish(ReviewLifecycle.REVEALED_EVENT, review);
      }
    }
  }
}
