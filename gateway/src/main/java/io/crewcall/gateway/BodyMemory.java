package io.crewcall.gateway;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Semaphore;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.util.unit.DataSize;

/**
 * The memory that bodies may take together while they wait for a client or for a service. Strangers
 * have a quarter of it, so that they leave the rest to those who signed in.
 */
final class BodyMemory {
  private final Semaphore strangers;
  private final Semaphore signedIn;

  /**
   * @param direction as the metric says: in or out
   */
  BodyMemory(DataSize all, String direction, MeterRegistry metrics) {
    int bytes = Math.toIntExact(all.toBytes());
    this.strangers = new Semaphore(bytes / 4);
    this.signedIn = new Semaphore(bytes - bytes / 4);
    Gauge.builder(
            "crewcall.gateway.bodies",
            this,
            memory ->
                bytes - memory.strangers.availablePermits() - memory.signedIn.availablePermits())
        .description("bodies on their way")
        .baseUnit("bytes")
        .tag("direction", direction)
        .register(metrics);
  }

  /** Nothing yet, for the caller of the request that this thread handles. */
  Share share() {
    return new Share(isSignedIn() ? signedIn : strangers);
  }

  /** Whether the request that this thread handles came with a valid token. */
  static boolean isSignedIn() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken;
  }

  /** What one body takes, until it is closed. */
  static final class Share implements AutoCloseable {
    private final Semaphore left;
    private int taken;

    private Share(Semaphore left) {
      this.left = left;
    }

    /**
     * Takes more.
     *
     * @return whether there was so much
     */
    synchronized boolean take(int bytes) {
      boolean got = left.tryAcquire(bytes);
      if (got) {
        taken += bytes;
      }
      return got;
    }

    @Override
    public synchronized void close() {
      left.release(taken);
      taken = 0;
    }
  }
}
