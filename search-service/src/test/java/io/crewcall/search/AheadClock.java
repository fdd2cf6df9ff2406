package io.crewcall.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The service's clock in tests: runs, ahead of time when told so. */
public final class AheadClock extends Clock {
  private final Clock real = Clock.systemUTC();
  private volatile Duration ahead = Duration.ZERO;

  public void ahead(Duration time) {
    ahead = time;
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("all times are instants");
  }
}
