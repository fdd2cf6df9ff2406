package io.crewcall.influencer;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The service's clock in tests: runs like any other until it is set. */
public final class SetClock extends Clock {
  private volatile InstantSource source = InstantSource.system();

  public void stopAt(Instant time) {
    source = InstantSource.fixed(time);
  }

  public void run() {
    source = InstantSource.system();
  }

  @Override
  public Instant instant() {
    return source.instant().truncatedTo(ChronoUnit.MICROS);
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
