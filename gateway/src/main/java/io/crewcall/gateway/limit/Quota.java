package io.crewcall.gateway.limit;

import java.time.Duration;

/**
 * So many requests at once, and as many again over each window.
 *
 * @param requests at least 1
 * @param window at least a millisecond
 */
record Quota(int requests, Duration window) {
  Quota {
    if (requests < 1 || window.toMillis() < 1) {
      throw new IllegalArgumentException("a quota needs at least one request per millisecond");
    }
  }

  /** The time in which one more request becomes free, in nanoseconds. */
  long step() {
    return Math.max(1, window.toNanos() / requests);
  }

  /** The debt with which nothing is left, in nanoseconds. */
  long depth() {
    return step() * requests;
  }
}
