package io.crewcall.platform.jobs;

import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * A job that runs again and again, with a pause after each run, on one instance at a time. A run
 * that fails is logged and counted; the next one comes after the usual pause.
 *
 * @param name one for all instances, and for all times: renamed, it is another job
 * @param pause from the end of a run to the beginning of the next
 */
public record RecurringJob(String name, Duration pause, Runnable work) {
  private static final int MOST_ROUNDS = 20;

  public static Named named(String name) {
    return new Named(name);
  }

  /** A name that waits for its interval. */
  public record Named(String name) {
    public Paced every(Duration pause) {
      return new Paced(name, pause);
    }
  }

  /** An interval that waits for its work. */
  public record Paced(String name, Duration pause) {
    public RecurringJob run(Runnable work) {
      return new RecurringJob(name, pause, work);
    }

    /**
     * Repeats work that is done in bounded shares, as long as there was something to do and at most
     * twenty times a run.
     *
     * @param share does one share and tells how much there was
     */
    public RecurringJob runUntilIdle(IntSupplier share) {
      return run(() -> {
        for (int round = 0; round < MOST_ROUNDS && share.getAsInt() > 0; round++) {
          // There was something to do, so there may be more.
        }
      });
    }
  }
}
