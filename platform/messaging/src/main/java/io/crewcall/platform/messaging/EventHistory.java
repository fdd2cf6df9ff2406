package io.crewcall.platform.messaging;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Event;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What topics have kept from their beginning on, for a replica that is made anew: of a compacted
 * topic at least the last event of every aggregate. Nothing is committed and no inbox is asked, so
 * that the service's listening goes on untouched; handlers must go by the aggregate's version.
 */
public final class EventHistory {
  private static final Logger log = LoggerFactory.getLogger(EventHistory.class);
  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaClients clients;
  private final Topics topics;
  private final EventJson json;

  EventHistory(KafkaClients clients, Topics topics, EventJson json) {
    this.clients = clients;
    this.topics = topics;
    this.json = json;
  }

  /**
   * Opens one topic at its beginning.
   *
   * @throws org.apache.kafka.common.KafkaException when Kafka does not answer
   */
  public <T extends AggregateState> Reading<T> open(Subscription<T> subscription) {
    KafkaConsumer<String, byte[]> consumer =
        clients.consumer("history", topics.group() + ".history");
    try {
      String topic = topics.nameOf(subscription.state());
      List<TopicPartition> partitions =
          consumer.listTopics().getOrDefault(topic, List.<PartitionInfo>of()).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return new Reading<>(consumer, partitions, subscription, json);
    } catch (RuntimeException failed) {
      consumer.close();
      throw failed;
    }
  }

  /** A topic that is being read. For one thread. */
  public static final class Reading<T extends AggregateState> implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Subscription<T> subscription;
    private final EventJson json;

    private Reading(
        KafkaConsumer<String, byte[]> consumer,
        List<TopicPartition> partitions,
        Subscription<T> subscription,
        EventJson json) {
      this.consumer = consumer;
      this.partitions = partitions;
      this.subscription = subscription;
      this.json = json;
    }

    /**
     * Hands on what was published before this call and not handed on yet, save what a later event
     * of the same aggregate has made out of date.
     *
     * @return how many events
     * @throws RuntimeException as the handler does; this reading is of no more use then
     */
    public long toPresentEnd() {
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      long events = 0;
      while (partitions.stream()
          .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
        Map<String, ConsumerRecord<String, byte[]>> last = new LinkedHashMap<>();
        consumer.poll(POLL).forEach(kept -> last.put(kept.key(), kept));
        List<Event<T>> told = last.values().stream().flatMap(this::event).toList();
        apply(told);
        events += told.size();
      }
      return events;
    }

    private void apply(List<Event<T>> told) {
      if (told.size() > 1 && subscription.handler() instanceof BatchEventHandler<T> batch) {
        batch.onAll(told);
      } else {
        told.forEach(subscription.handler()::on);
      }
    }

    private Stream<Event<T>> event(ConsumerRecord<String, byte[]> kept) {
      if (kept.value() == null) {
        return Stream.empty();
      }
      try {
        return Stream.of(EventHeaders.toEvent(kept, subscription.state(), json));
      } catch (MalformedEventException parkedBefore) {
        log.debug("passed over {}-{}@{}", kept.topic(), kept.partition(), kept.offset());
        return Stream.empty();
      }
    }

    @Override
    public void close() {
      consumer.close();
    }
  }
}
