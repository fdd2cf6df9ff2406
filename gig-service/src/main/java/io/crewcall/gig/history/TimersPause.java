package io.crewcall.gig.history;

import io.crewcall.platform.jobs.RecurringJob;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Lets the timers wait while history is coming in. They go by the present: half way through a story
 * an offer of last year would expire, and a delivery of last year be approved by silence.
 */
final class TimersPause {
  private static final Duration QUIET = Duration.ofSeconds(20);

  private final LongSupplier nanoTime;
  private final AtomicLong lastRequest;

  /**
   * @param nanoTime as {@link System#nanoTime} tells it
   */
  TimersPause(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.lastRequest = new AtomicLong(nanoTime.getAsLong() - QUIET.toNanos());
  }

  /** A request of the past is there: the timers wait for twenty seconds without another. */
  void requested() {
    lastRequest.set(nanoTime.getAsLong());
  }

  /** The same job, which does nothing meanwhile. */
  RecurringJob pausing(RecurringJob job) {
    return new RecurringJob(
        job.name(),
        job.schedule(),
        () -> {
          if (nanoTime.getAsLong() - lastRequest.get() >= QUIET.toNanos()) {
            job.work().run();
          }
        });
  }
}
