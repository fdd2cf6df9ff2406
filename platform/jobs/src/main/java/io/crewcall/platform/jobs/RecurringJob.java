package io.crewcall.platform.jobs;

import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A job that runs again and again, on one instance at a time. A run that fails is logged and
 * counted; the next one comes when it would have come anyway.
 *
 * @param name one for all instances, and for all times: renamed, it is another job
 */
public record RecurringJob(String name, Schedule schedule, Runnable work) {
  private static final Logger log = LoggerFactory.getLogger(RecurringJob.class);
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

    /**
     * Repeats work that is done thing by thing. One that fails holds up no other; it is tried again
     * when it is found due again.
     *
     * @param due finds a bounded share of what is due
     * @param work false when it was not due any more
     */
    public <I> RecurringJob runForEach(Supplier<List<I>> due, Predicate<I> work) {
      return runUntilIdle(() -> {
        int done = 0;
        for (I thing : due.get()) {
          try {
            done += work.test(thing) ? 1 : 0;
          } catch (RuntimeException failed) {
            log.warn("{} failed for {}", name, thing, failed);
          }
        }
        return done;
      });
    }
  }
}
