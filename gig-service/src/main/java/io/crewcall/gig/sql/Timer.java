package io.crewcall.gig.sql;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;

/**
 * Something that is to happen because a time has passed, by the database's clock. Runs on every
 * instance: it takes rows that no other has locked and looks at their state again, so that each
 * thing happens once.
 */
public interface Timer {

  /**
   * Does a bounded share of what is due, in transactions of its own.
   *
   * @return how much was done; more than nothing means there may be more
   */
  int run();

  /**
   * Settles each for itself: one that fails does not hold up the others, and is tried again at the
   * next turn.
   *
   * @param settle false when it was not due any more
   */
  static int each(List<UUID> due, Predicate<UUID> settle) {
    int done = 0;
    for (UUID id : due) {
      try {
        done += settle.test(id) ? 1 : 0;
      } catch (RuntimeException failed) {
        LoggerFactory.getLogger(Timer.class).warn("{} could not be settled", id, failed);
      }
    }
    return done;
  }
}
