package io.crewcall.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Makes this service's Kafka clients: addresses and security as configured under {@code
 * spring.kafka}, the rest as the promises of outbox and inbox need it. Every wait is bounded.
 */
final class KafkaClients {
  private final Map<String, Object> adminSettings;
  private final Map<String, Object> producerSettings;
  private final Map<String, Object> consumerSettings;
  private final String service;
  private final MeterRegistry meters;

  KafkaClients(
      KafkaAdmin admin,
      ProducerFactory<?, ?> producers,
      ConsumerFactory<?, ?> consumers,
      String service,
      MeterRegistry meters) {
    this.adminSettings = new HashMap<>(admin.getConfigurationProperties());
    this.producerSettings = new HashMap<>(producers.getConfigurationProperties());
    this.consumerSettings = new HashMap<>(consumers.getConfigurationProperties());
    this.service = service;
    this.meters = meters;
  }

  Admin admin() {
    Map<String, Object> settings = common(adminSettings, "admin");
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4000);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5000);
    return Admin.create(settings);
  }

  /** A producer that loses nothing and keeps the order of each key. */
  EventProducer producer(String use) {
    Map<String, Object> settings = common(producerSettings, use);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
    KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings);
    KafkaClientMetrics metrics = new KafkaClientMetrics(producer);
    metrics.bindTo(meters);
    return new EventProducer(producer, metrics);
  }

  /** For the listener container; the container names the group. */
  DefaultKafkaConsumerFactory<String, byte[]> consumers() {
    DefaultKafkaConsumerFactory<String, byte[]> factory =
        new DefaultKafkaConsumerFactory<>(consumer("events"));
    factory.addListener(new MicrometerConsumerListener<>(meters));
    return factory;
  }

  /** A consumer that is told which partitions to read. */
  KafkaConsumer<String, byte[]> consumer(String use, String group) {
    Map<String, Object> settings = consumer(use);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    return new KafkaConsumer<>(settings);
  }

  private Map<String, Object> consumer(String use) {
    Map<String, Object> settings = common(consumerSettings, use);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
    // A batch is done long before max.poll.interval.ms, however slow each record is.
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
    // The partitions of an instance that died are taken over this soon.
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    return settings;
  }

  private Map<String, Object> common(Map<String, Object> configured, String use) {
    Map<String, Object> settings = new HashMap<>(configured);
    settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, service + "-" + use);
    // New topics and partitions are seen this soon.
    settings.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 10_000);
    settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 3_000);
    // Several services may share a JVM, and Micrometer reads the clients without JMX.
    settings.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, "");
    settings.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
    return settings;
  }

  /** A producer with its meters. */
  static final class EventProducer implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaClientMetrics metrics;

    private EventProducer(KafkaProducer<String, byte[]> producer, KafkaClientMetrics metrics) {
      this.producer = producer;
      this.metrics = metrics;
    }

    Future<RecordMetadata> send(ProducerRecord<String, byte[]> event, Callback outcome) {
      return producer.send(event, outcome);
    }

    /** Drops everything that has not been acknowledged; safe on any thread. */
    void abort() {
      producer.close(Duration.ZERO);
    }

    @Override
    public void close() {
      metrics.close();
      producer.close(Duration.ofSeconds(5));
    }
  }
}
