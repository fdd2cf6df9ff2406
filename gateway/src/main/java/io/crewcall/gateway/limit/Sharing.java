package io.crewcall.gateway.limit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Tells the other instances what this one let through, and learns what they did: behind the
 * requests' back, many callers with one statement. While the database is away every instance goes
 * by itself.
 */
final class Sharing implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Sharing.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(3);
  private static final Duration SOON = Duration.ofMillis(10);

  private final Buckets buckets;
  private final SharedTable table;
  private final Duration share;
  private final Timer rounds;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition wake = lock.newCondition();
  private boolean urgent;
  private volatile boolean running;
  private volatile boolean shared;
  private volatile Thread thread = Thread.currentThread();

  Sharing(Buckets buckets, SharedTable table, Duration share, MeterRegistry metrics) {
    this.buckets = buckets;
    this.table = table;
    this.share = share;
    this.rounds =
        Timer.builder("crewcall.gateway.limits.sharing")
            .description("exchanging what was let through with the other instances")
            .register(metrics);
    Gauge.builder("crewcall.gateway.limits.shared", () -> shared ? 1 : 0)
        .description("1 while limits hold over all instances, 0 while each goes by itself")
        .register(metrics);
  }

  @Override
  public void start() {
    running = true;
    buckets.onChange(this::changed);
    thread = Thread.ofVirtual().name("limit-sharing").start(this::run);
  }

  /** Whether the last round reached the database. */
  boolean isShared() {
    return shared;
  }

  private void changed(boolean soon) {
    if (!soon) {
      return;
    }
    if (lock.tryLock()) {
      try {
        urgent = true;
        wake.signal();
      } finally {
        lock.unlock();
      }
    }
  }

  private void run() {
    try {
      while (running) {
        Duration pause = round() ? SOON : PAUSE_AFTER_FAILURE;
        Thread.sleep(pause);
        await(share);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      table.close();
    }
  }

  private void await(Duration atMost) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = atMost.toNanos();
      while (!urgent && running && left > 0) {
        left = wake.awaitNanos(left);
      }
      urgent = false;
    } finally {
      lock.unlock();
    }
  }

  /** Whether the database was reached, or not needed. */
  private boolean round() {
    Map<String, Bucket> changed = buckets.takeChanged();
    if (changed.isEmpty() && shared) {
      return true;
    }
    long started = System.nanoTime();
    SortedMap<String, Long> debts = new TreeMap<>();
    changed.forEach(
        (key, bucket) -> debts.put(key, TimeUnit.NANOSECONDS.toMicros(bucket.tell(started))));
    try {
      Map<String, Long> sums = table.add(debts);
      long now = System.nanoTime();
      sums.forEach((key, debt) -> {
        Bucket bucket = changed.get(key);
        if (bucket != null) {
          bucket.told(TimeUnit.MICROSECONDS.toNanos(debt), now);
        }
      });
      rounds.record(now - started, TimeUnit.NANOSECONDS);
      if (!shared) {
        shared = true;
        log.info("limits are shared with the other instances");
      }
      return true;
    } catch (SQLException | RuntimeException failed) {
      changed.values().forEach(Bucket::notTold);
      buckets.putBack(changed);
      if (shared || log.isDebugEnabled()) {
        log.warn("limits are not shared with other instances for now: {}", failed.toString());
      }
      shared = false;
      return false;
    }
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(3));
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /** After the web server. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public boolean isPauseable() {
    return false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
