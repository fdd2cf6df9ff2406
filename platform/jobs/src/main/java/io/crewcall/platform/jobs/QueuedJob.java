package io.crewcall.platform.jobs;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job that runs once per enqueued id.
 *
 * @param name of the queue, for all times: what waits under an old name is never done
 * @param concurrency how many ids one instance works on at the same time
 * @param platformThread whether its attempts run on platform threads
 */
public record QueuedJob(
    String name,
    int concurrency,
    boolean platformThread,
    Retries retries,
    @Nullable GivenUp givenUp,
    Work work) {

  /** What is done with an id. Whatever it throws is a failed attempt. */
  @FunctionalInterface
  public interface Work {
    void run(String id) throws Exception;
  }

  /** {@link Work} with ids that are UUIDs. */
  @FunctionalInterface
  public interface WorkWithId {
    void run(UUID id) throws Exception;
  }

  /** Answers for an id that was given up; its row goes when this returns. */
  @FunctionalInterface
  public interface GivenUp {
    /**
     * @param cause class names of what the last attempt threw, without messages
     */
    void accept(String id, String cause);
  }

  /**
   * How failed attempts are repeated.
   *
   * @param attempts after so many the job is given up
   * @param firstPause before the second attempt; each further pause is twice as long
   * @param longestPause that no pause exceeds
   */
  record Retries(int attempts, Duration firstPause, Duration longestPause) {
    private static final int MOST_DOUBLINGS = 20;

    /**
     * @param failures at least one
     */
    Duration pauseAfter(int failures) {
      Duration doubled = firstPause.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
      return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
    }

    /**
     * After the instance has died that was at it: the first time at once, for the job is seldom the
     * cause of that, and has waited for the end of its lease already.
     *
     * @param failures at least one
     */
    Duration pauseAfterDeath(int failures) {
      return failures == 1 ? Duration.ZERO : pauseAfter(failures - 1);
    }
  }

  /** Ten attempts within about an hour, two ids at the same time, unless told otherwise. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** Collects what is to be said of a queued job. */
  public static final class Builder {
    private final String name;
    private int concurrency = 2;
    private boolean platformThread;
    private Retries retries = new Retries(10, Duration.ofSeconds(5), Duration.ofMinutes(15));
    private @Nullable GivenUp givenUp;

    private Builder(String name) {
      this.name = name;
    }

    /** How many ids one instance works on at the same time. */
    public Builder concurrency(int ids) {
      this.concurrency = ids;
      return this;
    }

    /** For work that computes for long: on a virtual thread it would keep requests from theirs. */
    public Builder onPlatformThread() {
      this.platformThread = true;
      return this;
    }

    /**
     * @param attempts after so many the job is given up
     * @param firstPause before the second attempt; each further pause is twice as long
     * @param longestPause that no pause exceeds
     */
    public Builder retry(int attempts, Duration firstPause, Duration longestPause) {
      this.retries = new Retries(attempts, firstPause, longestPause);
      return this;
    }

    /** Never given up. */
    public Builder retryForever(Duration firstPause, Duration longestPause) {
      return retry(Integer.MAX_VALUE, firstPause, longestPause);
    }

    /** What becomes of an id after its last attempt; without this its row stays as dead. */
    public Builder onGivenUp(GivenUp answer) {
      this.givenUp = answer;
      return this;
    }

    public QueuedJob run(Work work) {
      return new QueuedJob(name, concurrency, platformThread, retries, givenUp, work);
    }

    public QueuedJob runWithId(WorkWithId work) {
      return run(id -> work.run(UUID.fromString(id)));
    }
  }
}
