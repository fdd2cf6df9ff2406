package io.crewcall.gig.crew;

import io.crewcall.gig.sql.Timer;
import io.crewcall.platform.persistence.DatabaseClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Gives back what is kept for teams that have not answered in time, each in a transaction. */
@Component
class RehireExpiryJob implements Timer {
  private static final Logger log = LoggerFactory.getLogger(RehireExpiryJob.class);
  private final RehireRepository rehires;
  private final RehireService service;
  private final DatabaseClock clock;

  RehireExpiryJob(RehireRepository rehires, RehireService service, DatabaseClock clock) {
    this.rehires = rehires;
    this.service = service;
    this.clock = clock;
  }

  @Override
  public int run() {
    int done = 0;
    for (Rehire due : rehires.findOverdue(clock.now(), Limit.of(100))) {
      try {
        done += service.expire(due.gigId(), due.id()) ? 1 : 0;
      } catch (RuntimeException failed) {
        // The others shall not wait for this one; it is tried again at the next turn.
        log.warn("rehire {} could not be ended", due.id(), failed);
      }
    }
    return done;
  }
}
