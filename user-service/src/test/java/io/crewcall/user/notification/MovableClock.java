package io.crewcall.user.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The time as it is, or some time from now. */
public final class MovableClock extends Clock {
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  public void forward(Duration time) {
    ahead.updateAndGet(before -> before.plus(time));
  }

  public void to(Instant time) {
    ahead.set(Duration.between(Clock.systemUTC().instant(), time));
  }

  public void back() {
    ahead.set(Duration.ZERO);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    Instant now = Clock.systemUTC().instant().plus(ahead.get());
    // Cut to what the database can keep.
    return now.minusNanos(now.getNano() % 1000);
  }
}
