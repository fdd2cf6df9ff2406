package io.crewcall.local;

/**
 * Where a long task tells the person at the terminal how it goes. Safe for use by several threads.
 */
@FunctionalInterface
public interface Progress {
  /** Shows one line that stays. */
  void line(String text);

  /**
   * Shows what is going on right now, until the next call; a terminal may overwrite it, a log may
   * leave it out.
   */
  default void busy(String text) {}
}
