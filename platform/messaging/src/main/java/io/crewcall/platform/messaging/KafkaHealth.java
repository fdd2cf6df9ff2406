package io.crewcall.platform.messaging;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Tells whether Kafka answers, without ever making the service unready: requests are served without
 * Kafka, events wait.
 */
final class KafkaHealth implements HealthIndicator {
  private final TopicKeeper topics;

  KafkaHealth(TopicKeeper topics) {
    this.topics = topics;
  }

  @Override
  public Health health() {
    Health.Builder health = topics.reachable() ? Health.up() : Health.unknown();
    return health.withDetail("reachable", topics.reachable()).build();
  }
}
