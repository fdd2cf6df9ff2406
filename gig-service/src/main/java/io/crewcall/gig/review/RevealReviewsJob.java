package io.crewcall.gig.review;

import io.crewcall.gig.sql.Timer;
import io.crewcall.platform.persistence.DatabaseClock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Reveals the pairs whose window has ended. */
@Component
class RevealReviewsJob implements Timer {
  private static final Logger log = LoggerFactory.getLogger(RevealReviewsJob.class);
  private final ReviewPairRepository pairs;
  private final RevealReviewsService service;
  private final DatabaseClock clock;

  RevealReviewsJob(ReviewPairRepository pairs, RevealReviewsService service, DatabaseClock clock) {
    this.pairs = pairs;
    this.service = service;
    this.clock = clock;
  }

  @Override
  public int run() {
    int done = 0;
    for (UUID engagement : pairs.due(clock.now(), Limit.of(100))) {
      try {
        done += service.revealDue(engagement) ? 1 : 0;
      } catch (RuntimeException failed) {
        // The others do not wait for this pair; it is tried again at the next turn.
        log.warn("reviews of engagement {} could not be revealed", engagement, failed);
      }
    }
    return done;
  }
}
