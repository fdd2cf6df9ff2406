package io.crewcall.analytics.fact;

import io.crewcall.platform.jobs.JobQueue;
import java.time.Duration;
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

  private final JobQueue jobs;
  private final Duration delay;

  StaleScorecards(JobQueue jobs, @Value("${crewcall.analytics.recompute-every}") Duration delay) {
    this.jobs = jobs;
    this.delay = delay;
  }

  /** Many facts about a user in a short time cost one computation. */
  public void mark(Collection<UUID> users) {
    jobs.enqueueAll(JOB, users, delay);
  }

  public boolean contains(UUID user) {
    return jobs.contains(JOB, user);
  }
}
