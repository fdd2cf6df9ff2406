package io.crewcall.media.processing;

import io.crewcall.media.asset.AssetLibrary;
import io.crewcall.media.store.ObjectRemovals;
import io.crewcall.media.store.StoreUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Processes uploads one after the other and removes objects, on one thread of its own: decoding
 * pictures takes a core for as long as it lasts, and the scheduler's thread is everybody's.
 */
@Component
class BackgroundWork implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(BackgroundWork.class);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration HOUSEKEEPING = Duration.ofMinutes(5);
  private static final Duration GRACE = Duration.ofSeconds(15);

  private final UploadProcessing uploads;
  private final ObjectRemovals removals;
  private final AssetLibrary library;
  private final Clock clock;
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Thread thread;
  private Instant housekept = Instant.MIN;

  BackgroundWork(
      UploadProcessing uploads, ObjectRemovals removals, AssetLibrary library, Clock clock) {
    this.uploads = uploads;
    this.removals = removals;
    this.library = library;
    this.clock = clock;
  }

  private void work() {
    boolean quiet = true;
    while (running) {
      try {
        boolean busy = uploads.processNext();
        busy |= removals.work();
        quiet = true;
        housekeep();
        if (!busy) {
          pause(PAUSE);
        }
      } catch (InterruptedException stopping) {
        return;
      } catch (StoreUnavailableException away) {
        log.debug("removals wait for the object store");
        tryToPause();
      } catch (RuntimeException | OutOfMemoryError fault) {
        if (quiet) {
          log.error("background work failed; it goes on", fault);
          quiet = false;
        }
        tryToPause();
      }
    }
  }

  private void housekeep() {
    Instant now = clock.instant();
    if (now.isAfter(housekept.plus(HOUSEKEEPING))) {
      housekept = now;
      library.removeAbandoned(100);
    }
  }

  private void pause(Duration time) throws InterruptedException {
    if (wake.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
      wake.drainPermits();
    }
  }

  private void tryToPause() {
    try {
      pause(Duration.ofSeconds(2));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  @Override
  public synchronized void start() {
    if (!running) {
      running = true;
      thread = Thread.ofPlatform().name("media-work").daemon().start(this::work);
    }
  }

  /** Lets what is under way come to its end, within bounds; the lease covers the rest. */
  @Override
  public synchronized void stop() {
    running = false;
    wake.release();
    Thread worker = thread;
    thread = null;
    if (worker != null) {
      try {
        if (!worker.join(GRACE)) {
          worker.interrupt();
        }
      } catch (InterruptedException hurry) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
