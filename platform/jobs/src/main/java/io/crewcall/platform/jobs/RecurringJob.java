package io.crewcall.platform.jobs;

import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.function.IntSupplier;

/**
 * A job that runs again and again, on one instance at a time. A run that fails is logged and
 * counted; the next one comes when it would have come anyway.
 *
 * @param name one for all instances, and for all times: renamed, it is another job
 */
public record RecurringJob(String name, Schedule schedule, Runnable work) {
  private static final int MOST_ROUNDS = 20;

  public static Named named(String name) {
    return new Named(name);
  }

  /** A name that waits for its times. */
  public record Named(String name) {
    /**
     * @param pause from the end of a run to the beginning of the next
     */
    public Timed every(Duration pause) {
      return new Timed(name, FixedDelay.of(pause));
    }

    /**
     * @param expression as Spring's, in UTC; {@code -} for never
     */
    public Timed cron(String expression) {
      return new Timed(name, new CronSchedule(expression, ZoneOffset.UTC));
    }
  }

  /** Times that wait for their work. */
  public record Timed(String name, Schedule schedule) {
    public RecurringJob run(Runnable work) {
      return new RecurringJob(name, schedule, work);
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
