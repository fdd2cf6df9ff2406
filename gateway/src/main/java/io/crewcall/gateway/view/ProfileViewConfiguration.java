package io.crewcall.gateway.view;

import io.crewcall.contracts.Topic;
import io.crewcall.contracts.analytics.ProfileViewState;
import io.crewcall.gateway.limit.ClientAddress;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Views of profiles are told where there is a Kafka. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.kafka.bootstrap-servers")
class ProfileViewConfiguration {
  private static final int BEHIND_LIMITS = -85;
  private static final int KEY_BYTES = 32;

  @Bean
  ProfileViewSender profileViewSender(
      @Value("${spring.kafka.bootstrap-servers}") String servers,
      @Value("${crewcall.kafka.topic-prefix:}") String prefix,
      MeterRegistry metrics) {
    String topic =
        Objects.requireNonNull(ProfileViewState.class.getAnnotation(Topic.class)).value();
    return new ProfileViewSender(
        () -> new KafkaProducer<>(settings(servers)), prefix + topic, metrics);
  }

  /**
   * @param secret the same for all instances, so that a viewer who comes through two counts once;
   *     without one each instance has its own
   */
  @Bean
  FilterRegistrationBean<ProfileViewFilter> profileViews(
      @Value("${crewcall.gateway.views.secret:${crewcall.cursor-secret:}}") String secret,
      ProfileViewSender sender,
      ClientAddress addresses,
      Clock clock) {
    ProfileViews views = new ProfileViews(new Viewers(key(secret)), sender, clock);
    FilterRegistrationBean<ProfileViewFilter> registration =
        new FilterRegistrationBean<>(new ProfileViewFilter(views, addresses));
    registration.setOrder(BEHIND_LIMITS);
    return registration;
  }

  private static byte[] key(String secret) {
    if (!secret.isBlank()) {
      return secret.getBytes(StandardCharsets.UTF_8);
    }
    byte[] own = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(own);
    return own;
  }

  /** Little memory and short waits: a view more or less is no loss. */
  private static Map<String, Object> settings(String servers) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "gateway-profile-views");
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "1");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 100);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 1L << 20);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, "");
    settings.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
    return settings;
  }
}
