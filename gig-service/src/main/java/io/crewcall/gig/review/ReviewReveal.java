package io.crewcall.gig.review;

import io.crewcall.gig.sql.DatabaseClock;
import io.crewcall.gig.sql.Timer;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reveals what was written when the window ends, be it one review or none. */
@Component
class ReviewReveal implements Timer {
  private final Reviews reviews;
  private final DatabaseClock clock;

  ReviewReveal(Reviews reviews, DatabaseClock clock) {
    this.reviews = reviews;
    this.clock = clock;
  }

  @Override
  @Transactional
  public int run() {
    List<Reviews.Pair> due = reviews.lockDue(100);
    due.forEach(pair -> reviews.reveal(pair.engagementId(), clock.now()));
    return due.size();
  }
}
