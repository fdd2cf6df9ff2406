package io.crewcall.platform.live;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One open stream: what wakes the thread that writes it. */
public final class LiveStream {
  private final UUID user;
  private final UUID subject;
  private final Semaphore signal = new Semaphore(0);
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
   * @return false when there was none in that time
   */
  public boolean await(Duration time) throws InterruptedException {
    boolean signalled = signal.tryAcquire(Math.max(0, time.toMillis()), TimeUnit.MILLISECONDS);
    signal.drainPermits();
    return signalled;
  }
}
