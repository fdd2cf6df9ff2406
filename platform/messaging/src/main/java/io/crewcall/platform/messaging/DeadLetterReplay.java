package io.crewcall.platform.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Hands dead letters to their handlers again. What was replayed is remembered as the offset of a
 * group of its own; what fails again is parked again, behind.
 */
final class DeadLetterReplay {
  private static final Duration POLL = Duration.ofMillis(500);

  private final KafkaClients clients;
  private final Topics topics;
  private final EventDispatcher dispatcher;
  private final DeadLetters deadLetters;

  DeadLetterReplay(
      KafkaClients clients, Topics topics, EventDispatcher dispatcher, DeadLetters deadLetters) {
    this.clients = clients;
    this.topics = topics;
    this.dispatcher = dispatcher;
    this.deadLetters = deadLetters;
  }

  /** What came of the dead letters of one topic. */
  record Result(int applied, int parkedAgain) {}

  /** How many letters wait, by topic of origin. */
  Map<String, Long> waiting() {
    Map<String, Long> waiting = new TreeMap<>();
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      for (String topic : dispatcher.topics()) {
        waiting.put(topic, open(consumer, topic) ? missing(consumer, topic) : 0L);
      }
    }
    return waiting;
  }

  /** Replays what was parked before this call. Two calls at once take turns. */
  synchronized Map<String, Result> replay(Collection<String> origins) {
    Map<String, Result> results = new TreeMap<>();
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      for (String topic : origins) {
        results.put(topic, open(consumer, topic) ? replay(consumer, topic) : new Result(0, 0));
      }
    }
    return results;
  }

  private Result replay(KafkaConsumer<String, byte[]> consumer, String topic) {
    TopicPartition letters = letters(topic);
    long end = end(consumer, letters);
    int applied = 0;
    int parkedAgain = 0;
    while (consumer.position(letters) < end) {
      for (ConsumerRecord<String, byte[]> letter : consumer.poll(POLL).records(letters)) {
        if (letter.offset() >= end) {
          return new Result(applied, parkedAgain);
        }
        if (apply(topic, letter)) {
          applied++;
        } else {
          parkedAgain++;
        }
        consumer.commitSync(Map.of(letters, new OffsetAndMetadata(letter.offset() + 1)));
      }
    }
    return new Result(applied, parkedAgain);
  }

  private boolean apply(String topic, ConsumerRecord<String, byte[]> letter) {
    try {
      dispatcher.dispatch(topic, List.of(letter));
      return true;
    } catch (MalformedEventException | RuntimeException again) {
      deadLetters.park(topic, letter, again);
      return false;
    }
  }

  /** Points the consumer at the first letter not yet replayed; false when there is no topic. */
  private boolean open(KafkaConsumer<String, byte[]> consumer, String topic) {
    TopicPartition letters = letters(topic);
    if (!consumer.listTopics().containsKey(letters.topic())) {
      return false;
    }
    consumer.assign(Set.of(letters));
    OffsetAndMetadata done = consumer.committed(Set.of(letters)).get(letters);
    if (done == null) {
      consumer.seekToBeginning(Set.of(letters));
    } else {
      consumer.seek(letters, done);
    }
    return true;
  }

  private long missing(KafkaConsumer<String, byte[]> consumer, String topic) {
    TopicPartition letters = letters(topic);
    return Math.max(0, end(consumer, letters) - consumer.position(letters));
  }

  private static long end(KafkaConsumer<String, byte[]> consumer, TopicPartition letters) {
    Long end = consumer.endOffsets(Set.of(letters)).get(letters);
    return end == null ? 0 : end;
  }

  private TopicPartition letters(String topic) {
    return new TopicPartition(topics.deadLettersOf(topic), 0);
  }

  private KafkaConsumer<String, byte[]> consumer() {
    return clients.consumer("replay", topics.group() + ".replay");
  }
}
