package io.crewcall.gateway.revocation;

import io.crewcall.contracts.auth.RevocationState;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows the topic of revocations, each instance for itself and from a token's lifetime ago on.
 * While Kafka is away the gateway goes on with what it knows: signatures and times are checked all
 * the same, and auth-service refuses such tokens itself.
 */
final class RevocationReader implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(RevocationReader.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Function<String, KafkaConsumer<String, byte[]>> consumers;
  private final String topic;
  private final Revocations revocations;
  private final JsonMapper json;
  private final Clock clock;
  private volatile boolean running;
  private volatile @Nullable KafkaConsumer<String, byte[]> current;

  RevocationReader(
      Function<String, KafkaConsumer<String, byte[]>> consumers,
      String topic,
      Revocations revocations,
      JsonMapper json,
      Clock clock) {
    this.consumers = consumers;
    this.topic = topic;
    this.revocations = revocations;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("revocations").start(this::followUntilStopped);
  }

  private void followUntilStopped() {
    boolean told = false;
    while (running) {
      try (KafkaConsumer<String, byte[]> consumer = consumers.apply("gateway-revocations")) {
        current = consumer;
        startAtLifetimeAgo(consumer);
        if (told) {
          log.info("revocations are read again");
          told = false;
        }
        while (running) {
          consumer.poll(POLL).forEach(this::take);
        }
      } catch (WakeupException stopping) {
        return;
      } catch (KafkaException away) {
        if (!told) {
          log.warn("revocations cannot be read, tried until they can: {}", away.toString());
          told = true;
        }
        pause();
      }
    }
  }

  private void startAtLifetimeAgo(KafkaConsumer<String, byte[]> consumer) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    if (partitions.isEmpty()) {
      throw new KafkaException("there is no topic " + topic + " yet");
    }
    consumer.assign(partitions);
    // Asked before the times: what is written between the two questions is read, not passed over.
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    long since = clock.instant().minus(Revocations.REMEMBERED).toEpochMilli();
    Map<TopicPartition, OffsetAndTimestamp> starts =
        consumer.offsetsForTimes(
            partitions.stream().collect(Collectors.toMap(Function.identity(), any -> since)));
    for (TopicPartition partition : partitions) {
      OffsetAndTimestamp start = starts.get(partition);
      consumer.seek(partition, start == null ? ends.getOrDefault(partition, 0L) : start.offset());
    }
  }

  private void take(ConsumerRecord<String, byte[]> told) {
    try {
      revocations.add(json.readValue(told.value(), RevocationState.class));
    } catch (JacksonException | IllegalArgumentException unreadable) {
      log.error("{}-{}@{} cannot be read", told.topic(), told.partition(), told.offset());
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    running = false;
    KafkaConsumer<String, byte[]> consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
