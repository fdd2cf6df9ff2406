package io.crewcall.platform.messaging;

import java.time.Duration;

/** Growing pauses between tries: doubled each time, up to a bound. For one thread. */
final class BackOffs {
  private final Duration first;
  private final Duration longest;
  private Duration next;

  BackOffs(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
    this.next = first;
  }

  Duration next() {
    Duration pause = next;
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(longest) > 0 ? longest : doubled;
    return pause;
  }

  void reset() {
    next = first;
  }
}
