package io.crewcall.gateway;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.util.unit.DataSize;

/**
 * The memory that bodies may take together while they wait for a client or for a service. Strangers
 * have a quarter of it, so that they leave the rest to those who signed in; nobody gets all of
 * either.
 */
final class BodyMemory {
  private final SharedOut bytes;

  /**
   * @param percentOfOne how much one caller may take
   * @param direction as the metric says: in or out
   */
  BodyMemory(DataSize all, int percentOfOne, String direction, MeterRegistry metrics) {
    this.bytes = new SharedOut(Math.toIntExact(all.toBytes()), percentOfOne);
    Gauge.builder("crewcall.gateway.bodies", this, memory -> memory.bytes.taken())
        .description("bodies on their way")
        .baseUnit("bytes")
        .tag("direction", direction)
        .register(metrics);
  }

  /** Nothing yet, for one body of this caller. */
  Share share(Caller caller) {
    return new Share(bytes.of(caller), caller.name());
  }

  /** What one body takes, until it is closed. */
  static final class Share implements AutoCloseable {
    private final Shares all;
    private final String caller;
    private int taken;

    private Share(Shares all, String caller) {
      this.all = all;
      this.caller = caller;
    }

    /**
     * Takes more.
     *
     * @return whether there was so much
     */
    synchronized boolean take(int bytes) {
      boolean got = all.take(caller, bytes);
      if (got) {
        taken += bytes;
      }
      return got;
    }

    @Override
    public synchronized void close() {
      if (taken > 0) {
        all.give(caller, taken);
        taken = 0;
      }
    }
  }
}
