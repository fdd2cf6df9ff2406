package io.crewcall.media.processing;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * What all pictures that are decoded at the same time may hold in memory together. Who asks for
 * more than is free waits for the others, in the order of asking; who asks for more than there is
 * works alone.
 */
@Component
class DecodingMemory {
  private static final long UNIT = 1 << 20;

  private final int units;
  private final Semaphore free;

  DecodingMemory(ProcessingProperties properties) {
    this.units = (int) Math.clamp(properties.memoryBytes() / UNIT, 1, Integer.MAX_VALUE);
    this.free = new Semaphore(units, true);
  }

  /** A share that is given back when closed. */
  interface Share extends AutoCloseable {
    @Override
    void close();
  }

  Share take(long bytes) throws InterruptedException {
    int wanted = (int) Math.clamp(Math.ceilDiv(bytes, UNIT), 1, units);
    free.acquire(wanted);
    return () -> free.release(wanted);
  }
}
