package io.crewcall.gig.sql;

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
}
