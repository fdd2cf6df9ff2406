package io.crewcall.analytics.fact;

import io.crewcall.platform.jobs.JobQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whose figures have to be computed afresh. A note is committed with what makes the figures stale,
 * and one that arrives while they are computed has them computed once more: no fact is overlooked.
 */
@Component
public class StaleScorecards {
  /** The queued job that computes them, by user. */
  public static final String JOB = "scorecard-computation";

  /** What is told later than this after it happened comes from a topic that is read anew. */
  private static final Duration LATE = Duration.ofHours(1);

  private final JobQueue jobs;
  private final Duration delay;
  private final Duration lateDelay;
  private final Duration viewDelay;
  private final Clock clock;

  StaleScorecards(
      JobQueue jobs,
      @Value("${crewcall.analytics.recompute-every}") Duration delay,
      @Value("${crewcall.analytics.recompute-late-every}") Duration lateDelay,
      @Value("${crewcall.analytics.recompute-viewed-every}") Duration viewDelay,
      Clock clock) {
    this.jobs = jobs;
    this.delay = delay;
    this.lateDelay = lateDelay;
    this.viewDelay = viewDelay;
    this.clock = clock;
  }

  /** Many facts about a user in a short time cost one computation. */
  public void mark(Collection<UUID> users) {
    jobs.enqueueAll(JOB, users, delay);
  }

  /** Views come by the thousand, and nobody waits for each. */
  public void markViewed(Collection<UUID> users) {
    jobs.enqueueAll(JOB, users, viewDelay);
  }

  /**
   * Nobody waits for the figures that change by facts of long ago, and such facts come by the
   * thousand.
   *
   * @param newest when the newest of the facts happened
   */
  void mark(Collection<UUID> users, Instant newest) {
    boolean late = newest.isBefore(clock.instant().minus(LATE));
    jobs.enqueueAll(JOB, users, late ? lateDelay : delay);
  }

  public boolean contains(UUID user) {
    return jobs.contains(JOB, user);
  }
}
