package io.crewcall.local.stack;

import java.time.Duration;

/** Waits that double with each failure and start over after a calm. */
final class Backoff {
  private final Duration first;
  private final Duration longest;
  private final Duration calm;
  private Duration next;
  private long last;
  private boolean used;

  Backoff(Duration first, Duration longest, Duration calm) {
    this.first = first;
    this.longest = longest;
    this.calm = calm;
    this.next = first;
  }

  /**
   * How long to wait after a failure now.
   *
   * @param now in nanoseconds, as of System.nanoTime
   */
  synchronized Duration next(long now) {
    if (used && now - last > calm.toNanos()) {
      next = first;
    }
    used = true;
    last = now;
    Duration wait = next;
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(longest) > 0 ? longest : doubled;
    return wait;
  }
}
