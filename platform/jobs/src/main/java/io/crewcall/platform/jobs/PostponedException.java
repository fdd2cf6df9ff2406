package io.crewcall.platform.jobs;

import java.time.Duration;

/**
 * Thrown by a queued job that cannot be done now for no fault of its own, a server being away for
 * example. The attempt does not count.
 */
public final class PostponedException extends RuntimeException {
  private final Duration pause;

  /**
   * @param pause before the next attempt
   */
  public PostponedException(Duration pause) {
    super("postponed for " + pause, null, false, false);
    this.pause = pause;
  }

  Duration pause() {
    return pause;
  }
}
