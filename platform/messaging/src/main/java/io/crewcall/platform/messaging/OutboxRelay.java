package io.crewcall.platform.messaging;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries rows of the outbox to Kafka, lowest ids first, and deletes what was acknowledged. One
 * relay per database is at work at a time ({@link RelayConnection}).
 *
 * <p>Why first deliveries are in order per aggregate, whatever fails: writers of one aggregate
 * commit one after the other, so whoever sees the later row sees the earlier one too, unless that
 * was acknowledged and deleted before. Within a batch the order is that of the ids, and nothing is
 * sent after a failure. A row is deleted only when Kafka has it. So even two relays that ran at
 * once could only repeat events, never overtake a first delivery.
 */
final class OutboxRelay implements SmartLifecycle {
  /** After the listeners, which may still publish; before the connection pool. */
  static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4000;

  private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
  private static final int BATCH = 500;
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration FLUSH = Duration.ofSeconds(5);

  private final RelayConnection.Source connections;
  private final OutboxSender sender;
  private final Runnable whenRefused;
  private final Semaphore signal = new Semaphore(0);
  private final BackOffs backOff = new BackOffs(Duration.ofSeconds(1), Duration.ofSeconds(10));
  private volatile boolean running;
  private boolean kafkaFailing;
  private boolean databaseFailing;
  private @Nullable Thread thread;

  /**
   * @param whenRefused called after Kafka refused a batch: a topic may be missing
   */
  OutboxRelay(RelayConnection.Source connections, OutboxSender sender, Runnable whenRefused) {
    this.connections = connections;
    this.sender = sender;
    this.whenRefused = whenRefused;
  }

  /** There is something to carry. */
  void wake() {
    if (signal.availablePermits() == 0) {
      signal.release();
    }
  }

  private void work() {
    try {
      while (running) {
        try (RelayConnection connection = connections.open()) {
          relay(connection);
        } catch (SQLException | RuntimeException lost) {
          if (!databaseFailing) {
            databaseFailing = true;
            log.warn("the relay has no database; events wait: {}", lost.toString());
          }
          pause(backOff.next());
        }
      }
    } catch (InterruptedException stopping) {
      log.debug("relay stopped while events were waiting", stopping);
    } finally {
      sender.close();
    }
  }

  private void relay(RelayConnection connection) throws SQLException, InterruptedException {
    while (true) {
      // Read before the look at the table: what is committed before a stop is still carried.
      boolean last = !running;
      boolean leading = connection.lead();
      List<OutboxRow> rows = leading ? connection.head(BATCH) : List.of();
      if (databaseFailing) {
        databaseFailing = false;
        backOff.reset();
        log.info("the relay has its database again");
      }
      if (rows.isEmpty()) {
        if (last) {
          return;
        }
        pause(POLL);
        continue;
      }
      OutboxSender.Outcome outcome = sender.send(rows);
      connection.delete(outcome.acknowledged());
      if (outcome.failure() == null) {
        recovered();
        continue;
      }
      refused(outcome.failure());
      if (!running) {
        return;
      }
      pause(backOff.next());
    }
  }

  private void recovered() {
    backOff.reset();
    if (kafkaFailing) {
      kafkaFailing = false;
      log.info("Kafka takes events again");
    }
  }

  private void refused(Throwable failure) {
    if (!kafkaFailing) {
      kafkaFailing = true;
      log.warn("Kafka does not take events; they wait in the outbox: {}", failure.toString());
    }
    whenRefused.run();
  }

  /** Waits for a signal; during a back-off new events are no reason to hurry. */
  private void pause(Duration time) throws InterruptedException {
    if (kafkaFailing || databaseFailing) {
      long end = System.nanoTime() + time.toNanos();
      while (running && System.nanoTime() < end) {
        Thread.sleep(Duration.ofMillis(50));
      }
      return;
    }
    if (signal.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS)) {
      signal.drainPermits();
    }
  }

  @Override
  public synchronized void start() {
    if (!running) {
      running = true;
      thread = Thread.ofVirtual().name("outbox-relay").start(this::work);
    }
  }

  /** Carries what is there, for at most five seconds. */
  @Override
  public synchronized void stop() {
    Thread worker = thread;
    running = false;
    thread = null;
    wake();
    if (worker == null) {
      return;
    }
    try {
      if (!worker.join(FLUSH)) {
        worker.interrupt();
        worker.join(FLUSH);
      }
    } catch (InterruptedException hurry) {
      worker.interrupt();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
