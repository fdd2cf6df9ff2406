package io.crewcall.gateway.revocation;

import io.crewcall.contracts.Topic;
import io.crewcall.contracts.auth.RevocationState;
import io.crewcall.platform.security.SecurityProperties;
import io.crewcall.platform.security.TokenDecoder;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.json.JsonMapper;

/** Tokens are checked against what was taken back. */
@Configuration(proxyBeanMethods = false)
class RevocationConfiguration {

  @Bean
  Revocations revocations(MeterRegistry metrics) {
    Revocations revocations = new Revocations();
    metrics.gauge("crewcall.gateway.revocations", revocations, Revocations::size);
    return revocations;
  }

  @Bean
  JwtDecoder jwtDecoder(SecurityProperties properties, Revocations revocations) {
    JwtDecoder signed = TokenDecoder.create(properties);
    return token -> {
      Jwt decoded = signed.decode(token);
      if (revocations.contains(decoded)) {
        throw new BadJwtException("what the token was issued for is over");
      }
      return decoded;
    };
  }

  @Bean
  @ConditionalOnProperty("spring.kafka.bootstrap-servers")
  RevocationReader revocationReader(
      @Value("${spring.kafka.bootstrap-servers}") String servers,
      @Value("${crewcall.kafka.topic-prefix:}") String prefix,
      Revocations revocations,
      JsonMapper json,
      Clock clock) {
    String topic = Objects.requireNonNull(RevocationState.class.getAnnotation(Topic.class)).value();
    return new RevocationReader(
        client -> new KafkaConsumer<>(settings(servers, client)),
        prefix + topic,
        revocations,
        json,
        clock);
  }

  /** Without a group: every instance reads all, and commits nothing. */
  private static Map<String, Object> settings(String servers, String client) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, client);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    return settings;
  }
}
