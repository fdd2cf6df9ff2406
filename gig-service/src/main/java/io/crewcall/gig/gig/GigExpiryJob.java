package io.crewcall.gig.gig;

import io.crewcall.gig.sql.Timer;
import io.crewcall.platform.persistence.DatabaseClock;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the taking of bids when a gig's deadline has passed. */
@Component
class GigExpiryJob implements Timer {
  private static final Limit AT_ONCE = Limit.of(100);
  private final GigRepository gigs;
  private final DatabaseClock clock;

  GigExpiryJob(GigRepository gigs, DatabaseClock clock) {
    this.gigs = gigs;
    this.clock = clock;
  }

  @Override
  @Transactional
  public int run() {
    Instant now = clock.now();
    List<Gig> due = gigs.lockOverdue(now, AT_ONCE);
    due.forEach(gig -> gig.expire(now));
    gigs.saveAll(due);
    return due.size();
  }
}
