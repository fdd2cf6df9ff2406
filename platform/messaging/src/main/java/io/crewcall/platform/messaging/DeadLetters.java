package io.crewcall.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * Parks records that cannot be digested in {@code <topic>.<group>.dlt}, with why and whence they
 * came in headers. Counted by {@code crewcall.events.dead}.
 */
final class DeadLetters implements DisposableBean {
  static final String TOPIC = "dlt_topic";
  static final String PARTITION = "dlt_partition";
  static final String OFFSET = "dlt_offset";
  static final String EXCEPTION = "dlt_exception";
  static final String MESSAGE = "dlt_message";
  static final String PARKED_AT = "dlt_parked_at";

  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
  private static final int MESSAGE_LENGTH = 500;

  private final KafkaClients clients;
  private final TopicKeeper keeper;
  private final Topics topics;
  private final Clock clock;
  private final MeterRegistry meters;
  private final Set<String> made = ConcurrentHashMap.newKeySet();
  private KafkaClients.@Nullable EventProducer producer;

  DeadLetters(
      KafkaClients clients,
      TopicKeeper keeper,
      Topics topics,
      Set<String> subscribed,
      Clock clock,
      MeterRegistry meters) {
    this.clients = clients;
    this.keeper = keeper;
    this.topics = topics;
    this.clock = clock;
    this.meters = meters;
    // A counter that is there from the start can be alerted on.
    subscribed.forEach(topic -> meters.counter("crewcall.events.dead", "topic", topic));
  }

  /**
   * Parks a record and waits until Kafka has it.
   *
   * @param topic where it was published first
   * @throws KafkaException when Kafka does not take it: the record must not be passed over
   */
  void park(String topic, ConsumerRecord<String, byte[]> delivered, Throwable why) {
    ProducerRecord<String, byte[]> letter =
        new ProducerRecord<>(
            topics.deadLettersOf(topic),
            null,
            delivered.key(),
            delivered.value(),
            delivered.headers());
    Headers headers = letter.headers();
    if (headers.lastHeader(TOPIC) == null) {
      EventHeaders.put(headers, TOPIC, topic);
      EventHeaders.put(headers, PARTITION, Integer.toString(delivered.partition()));
      EventHeaders.put(headers, OFFSET, Long.toString(delivered.offset()));
    }
    EventHeaders.put(headers, EXCEPTION, why.getClass().getName());
    EventHeaders.put(headers, MESSAGE, cut(String.valueOf(why.getMessage())));
    EventHeaders.put(headers, PARKED_AT, clock.instant().toString());
    send(topic, letter);
    meters.counter("crewcall.events.dead", "topic", topic).increment();
    log.error(
        "parked {} {}@{} of {}",
        delivered.topic(),
        delivered.partition(),
        delivered.offset(),
        delivered.key(),
        why);
  }

  private synchronized void send(String topic, ProducerRecord<String, byte[]> letter) {
    try {
      if (!made.contains(topic)) {
        keeper.create(topics.deadLetterDefinition(topic));
        made.add(topic);
      }
      if (producer == null) {
        producer = clients.producer("deadletters");
      }
      producer.send(letter, (metadata, failed) -> {}).get(12, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new KafkaException("stopped while parking", stopping);
    } catch (ExecutionException | TimeoutException refused) {
      close();
      throw new KafkaException("the dead letter was not taken", refused);
    }
  }

  private static String cut(String message) {
    return message.length() <= MESSAGE_LENGTH ? message : message.substring(0, MESSAGE_LENGTH);
  }

  private synchronized void close() {
    if (producer != null) {
      producer.abort();
      producer.close();
      producer = null;
    }
    made.clear();
  }

  @Override
  public void destroy() {
    close();
  }
}
