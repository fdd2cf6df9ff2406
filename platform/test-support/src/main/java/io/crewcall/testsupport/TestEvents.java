package io.crewcall.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.Topic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays the other services on Kafka: publishes events as their owners would, and reads what the
 * service under test published. Topics are named without the test's prefix, which is added here.
 */
public final class TestEvents implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int PARTITIONS = 3;

  private final JsonMapper json = JsonMapper.builder().build();
  private final Clock clock = Clock.systemUTC();
  private final String prefix;
  private final Map<String, Object> connection;
  private final Admin admin;
  private final KafkaProducer<String, byte[]> producer;
  private final Set<String> known = new HashSet<>();

  TestEvents(String bootstrapServers, String prefix) {
    this.prefix = prefix;
    connection = Map.of("bootstrap.servers", bootstrapServers);
    admin = Admin.create(connection);
    Map<String, Object> publishing = new HashMap<>(connection);
    publishing.put(ProducerConfig.ACKS_CONFIG, "all");
    publishing.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    publishing.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
    // A topic made a moment ago has no leader yet: ask again soon.
    publishing.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 20);
    publishing.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 100);
    producer = new KafkaProducer<>(publishing, new StringSerializer(), new ByteArraySerializer());
  }

  /**
   * Publishes a new event of an aggregate and waits until Kafka has it.
   *
   * @param type what happened, for example {@code gig.published}
   * @param version of the aggregate after it
   */
  public <T extends AggregateState> Event<T> publish(
      String type, UUID subject, long version, T state) {
    Event<T> event =
        new Event<>(
            UUID.randomUUID(),
            type,
            owner(state.getClass()) + "-service",
            clock.instant(),
            subject,
            version,
            state);
    publish(event);
    return event;
  }

  /** Publishes an event as it is, for example a second time, and waits until Kafka has it. */
  public void publish(Event<?> event) {
    Headers headers = new RecordHeaders();
    headers.add("ce_specversion", "1.0".getBytes(UTF_8));
    headers.add("ce_id", event.id().toString().getBytes(UTF_8));
    headers.add("ce_type", event.type().getBytes(UTF_8));
    headers.add("ce_source", event.source().getBytes(UTF_8));
    headers.add("ce_time", event.time().toString().getBytes(UTF_8));
    headers.add("ce_subject", event.subject().toString().getBytes(UTF_8));
    headers.add("ce_aggregateversion", Long.toString(event.version()).getBytes(UTF_8));
    headers.add("content-type", "application/json".getBytes(UTF_8));
    publish(
        topic(event.data().getClass()),
        event.subject().toString(),
        headers,
        json.writeValueAsBytes(event.data()));
  }

  /** Publishes anything at all, for example what no service would. The topic is made if missing. */
  public void publish(String topic, String key, Headers headers, byte[] value) {
    ensureTopic(topic);
    try {
      producer.send(new ProducerRecord<>(prefix + topic, null, key, value, headers)).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot publish to " + topic, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Makes a topic that its owner would have made, and waits until the broker knows it. */
  public synchronized void ensureTopic(String topic) {
    if (!known.add(topic)) {
      return;
    }
    String name = prefix + topic;
    try {
      admin
          .createTopics(List.of(new NewTopic(name, Optional.of(PARTITIONS), Optional.empty())))
          .all()
          .get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException("cannot make topic " + topic, e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    // The broker learns of it a moment after the controller has made it.
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .ignoreExceptions()
        .until(() -> admin.describeTopics(List.of(name)).allTopicNames().get().size() == 1);
  }

  /** All events of a topic up to now, in order per subject. */
  public <T extends AggregateState> List<Event<T>> all(Class<T> state) {
    return records(topic(state)).stream().map(r -> event(r, state)).toList();
  }

  /** The first event that matches, waiting for it. */
  public <T extends AggregateState> Event<T> await(
      Class<T> state, Predicate<? super Event<T>> matching) {
    ConsumerRecord<String, byte[]> found =
        awaitRecord(topic(state), r -> matching.test(event(r, state)));
    return event(found, state);
  }

  /** The first event of this type about this aggregate, waiting for it. */
  public <T extends AggregateState> Event<T> await(Class<T> state, String type, UUID subject) {
    return await(state, e -> e.type().equals(type) && e.subject().equals(subject));
  }

  /** All records of a topic up to now; none when there is no such topic. */
  public List<ConsumerRecord<String, byte[]>> records(String topic) {
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      List<TopicPartition> partitions = assign(consumer, topic);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(POLL).forEach(found::add);
      }
    }
    return found;
  }

  /**
   * The first record that matches, waiting for it and for the topic; also of dead-letter topics.
   */
  public ConsumerRecord<String, byte[]> awaitRecord(
      String topic, Predicate<? super ConsumerRecord<String, byte[]>> matching) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int seen = 0;
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      List<TopicPartition> partitions = List.of();
      while (System.nanoTime() < deadline) {
        if (partitions.isEmpty()) {
          partitions = assign(consumer, topic);
        }
        if (partitions.isEmpty()) {
          // The consumer's own wait needs an assignment.
          Thread.sleep(POLL);
          continue;
        }
        for (ConsumerRecord<String, byte[]> candidate : consumer.poll(POLL)) {
          seen++;
          if (matching.test(candidate)) {
            return candidate;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    throw new AssertionError(
        "no matching record in %s within %d s; %d others"
            .formatted(prefix + topic, PATIENCE.toSeconds(), seen));
  }

  private List<TopicPartition> assign(KafkaConsumer<String, byte[]> consumer, String topic) {
    List<TopicPartition> partitions =
        consumer.listTopics().getOrDefault(prefix + topic, List.of()).stream()
            .map(p -> new TopicPartition(p.topic(), p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return partitions;
  }

  private KafkaConsumer<String, byte[]> consumer() {
    Map<String, Object> properties = new HashMap<>(connection);
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // Closing waits for the fetch under way.
    properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20);
    return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
  }

  private <T extends AggregateState> Event<T> event(
      ConsumerRecord<String, byte[]> message, Class<T> state) {
    return new Event<>(
        UUID.fromString(header(message, "ce_id")),
        header(message, "ce_type"),
        header(message, "ce_source"),
        Instant.parse(header(message, "ce_time")),
        UUID.fromString(header(message, "ce_subject")),
        Long.parseLong(header(message, "ce_aggregateversion")),
        json.readValue(message.value(), state));
  }

  private static String header(ConsumerRecord<String, byte[]> message, String name) {
    Header header = message.headers().lastHeader(name);
    if (header == null) {
      throw new AssertionError(
          "record %s-%d@%d has no header %s"
              .formatted(message.topic(), message.partition(), message.offset(), name));
    }
    return new String(header.value(), UTF_8);
  }

  private static String topic(Class<?> state) {
    Topic topic = state.getAnnotation(Topic.class);
    if (topic == null) {
      throw new IllegalArgumentException(state + " has no @Topic");
    }
    return topic.value();
  }

  private static String owner(Class<?> state) {
    return topic(state).split("\\.", 2)[0];
  }

  /** Deletes this test's topics. */
  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
    try {
      List<String> mine =
          admin.listTopics().names().get().stream().filter(t -> t.startsWith(prefix)).toList();
      admin.deleteTopics(mine).all().get();
    } catch (ExecutionException e) {
      // The broker is thrown away soon.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    admin.close(Duration.ofSeconds(5));
  }
}
