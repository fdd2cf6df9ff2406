package io.crewcall.gig.crew;

import io.crewcall.gig.sql.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives back what is kept for teams that have not answered in time, each in a transaction. */
@Component
class RehireExpiry implements Timer {
  private static final Logger log = LoggerFactory.getLogger(RehireExpiry.class);
  private final Rehires rehires;
  private final Rehiring rehiring;

  RehireExpiry(Rehires rehires, Rehiring rehiring) {
    this.rehires = rehires;
    this.rehiring = rehiring;
  }

  @Override
  public int run() {
    int done = 0;
    for (Rehire due : rehires.overdue(100)) {
      try {
        done += rehiring.expire(due.gigId(), due.id()) ? 1 : 0;
      } catch (RuntimeException failed) {
        // The others shall not wait for this one; it is tried again at the next turn.
        log.warn("rehire {} could not be ended", due.id(), failed);
      }
    }
    return done;
  }
}
