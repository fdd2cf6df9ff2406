package io.crewcall.auth.mail;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tells the worker of this instance that there is something to send. */
@Component
final class MailSignal {
  private final Semaphore permits = new Semaphore(0);

  void give() {
    if (permits.availablePermits() == 0) {
      permits.release();
    }
  }

  /** Waits for the signal, or for that long. */
  void await(Duration time) throws InterruptedException {
    if (permits.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
      permits.drainPermits();
    }
  }
}
