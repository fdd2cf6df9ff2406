package io.crewcall.platform.live;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One open stream: what wakes the thread that writes it. */
public final class LiveStream {
  /**
   * A reader that went away is noticed on the way from hop to hop, each of which takes one write
   * before it knows.
   */
  private static final int PROBES = 6;

  private static final Duration BETWEEN_PROBES = Duration.ofMillis(150);

  private final UUID user;
  private final UUID subject;
  private final Semaphore signal = new Semaphore(0);
  private final AtomicInteger probes = new AtomicInteger();
  private volatile boolean ended;

  LiveStream(UUID user, UUID subject) {
    this.user = user;
    this.subject = subject;
  }

  /** Who reads it. */
  public UUID user() {
    return user;
  }

  /** What it is about. */
  public UUID subject() {
    return subject;
  }

  /** There may be something to send. */
  void wake() {
    if (signal.availablePermits() == 0) {
      signal.release();
    }
  }

  /** Some heartbeats in a row, which show whether anybody reads it. */
  void probe() {
    if (probes.compareAndSet(0, PROBES)) {
      wake();
    }
  }

  /** Ends the stream: the thread that writes it sends a last event. */
  void end() {
    ended = true;
    wake();
  }

  public boolean ended() {
    return ended;
  }

  /**
   * Waits for a signal.
   *
   * @return false when there was none in that time, or when it is time to show whether the reader
   *     is still there
   */
  public boolean await(Duration time) throws InterruptedException {
    boolean probing = probes.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    Duration wait = probing && BETWEEN_PROBES.compareTo(time) < 0 ? BETWEEN_PROBES : time;
    boolean signalled = signal.tryAcquire(Math.max(0, wait.toMillis()), TimeUnit.MILLISECONDS);
    signal.drainPermits();
    return signalled;
  }
}
