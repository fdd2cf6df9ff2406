package io.crewcall.platform.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Sends batches of rows in their order. The idempotent producer keeps the order of what is in
 * flight; on the first failure the producer is thrown away with all that it still holds, so that
 * nothing later can overtake what failed.
 */
final class OutboxSender implements AutoCloseable {
  /** More than {@code delivery.timeout.ms}, after which every send has an outcome. */
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  private final Supplier<KafkaClients.EventProducer> producers;
  private final String source;
  private KafkaClients.@Nullable EventProducer producer;

  OutboxSender(Supplier<KafkaClients.EventProducer> producers, String source) {
    this.producers = producers;
    this.source = source;
  }

  /**
   * What came of a batch.
   *
   * @param acknowledged ids of the rows that Kafka has
   * @param failure why the rest is not there; null when there is no rest
   */
  record Outcome(List<Long> acknowledged, @Nullable Throwable failure) {}

  Outcome send(List<OutboxRow> rows) throws InterruptedException {
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
    try {
      KafkaClients.EventProducer current = producer();
      for (OutboxRow row : rows) {
        sent.add(
            current.send(
                EventHeaders.toRecord(row, source),
                (metadata, failed) -> {
                  if (failed != null && failure.compareAndSet(null, failed)) {
                    // On the producer's own thread, before it sends anything else.
                    current.abort();
                  }
                }));
        if (failure.get() != null) {
          break;
        }
      }
    } catch (RuntimeException refused) {
      // No usable settings or addresses, or the producer was thrown away a moment ago.
      failure.compareAndSet(null, refused);
    }
    List<Long> acknowledged = new ArrayList<>(sent.size());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (int i = 0; i < sent.size(); i++) {
        Throwable failed = outcome(sent.get(i), deadline);
        if (failed == null) {
          acknowledged.add(rows.get(i).id());
        } else {
          failure.compareAndSet(null, failed);
        }
      }
    } finally {
      // Also when interrupted: what is in flight must not arrive behind another relay's back.
      if (failure.get() != null || acknowledged.size() < sent.size()) {
        close();
      }
    }
    return new Outcome(acknowledged, failure.get());
  }

  private static @Nullable Throwable outcome(Future<RecordMetadata> sent, long deadline)
      throws InterruptedException {
    try {
      sent.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      return null;
    } catch (ExecutionException failed) {
      return failed.getCause() == null ? failed : failed.getCause();
    } catch (TimeoutException silent) {
      return silent;
    }
  }

  private KafkaClients.EventProducer producer() {
    KafkaClients.EventProducer current = producer;
    if (current == null) {
      current = producers.get();
      producer = current;
    }
    return current;
  }

  @Override
  public void close() {
    KafkaClients.EventProducer current = producer;
    producer = null;
    if (current != null) {
      current.abort();
      current.close();
    }
  }
}
