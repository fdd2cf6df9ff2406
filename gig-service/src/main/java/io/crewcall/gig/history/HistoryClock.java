package io.crewcall.gig.history;

import com.github.f4b6a3.uuid.UuidCreator;
import io.crewcall.platform.id.IdGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A clock that stands at the time of a request of the past while that is handled, on its thread;
 * for everybody else it goes on. Ids tell the time, too, and are made to fit.
 */
final class HistoryClock extends Clock {
  private static final ScopedValue<Past> PAST = ScopedValue.newInstance();
  private final Clock present;

  HistoryClock(Clock present) {
    this.present = present;
  }

  /** The time of a request, and how many ids it has made. */
  private record Past(Instant at, AtomicInteger ids) {
    UUID nextId() {
      return UuidCreator.getTimeOrderedEpoch(at.plusMillis(ids.getAndIncrement()));
    }
  }

  /** Does something at a time of the past, on this thread. */
  static void at(Instant time, Callable<@Nullable Void> work) throws Exception {
    ScopedValue.where(PAST, new Past(time, new AtomicInteger()))
        .<@Nullable Void, Exception>call(work::call);
  }

  /** Makes ids of the past in its requests. */
  static IdGenerator ids(IdGenerator present) {
    return () -> PAST.isBound() ? PAST.get().nextId() : present.next();
  }

  @Override
  public Instant instant() {
    return PAST.isBound() ? PAST.get().at() : present.instant();
  }

  @Override
  public ZoneId getZone() {
    return present.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new HistoryClock(present.withZone(zone));
  }
}
