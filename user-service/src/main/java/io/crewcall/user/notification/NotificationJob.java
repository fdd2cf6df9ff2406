package io.crewcall.user.notification;

/**
 * Something that is to happen because a time has passed. Runs on every instance: it takes rows that
 * no other has locked, so that each thing happens once.
 */
public interface NotificationJob {

  /**
   * Does a bounded share of what is due, in transactions of its own.
   *
   * @return how much was done; more than nothing means there may be more
   */
  int run();
}
