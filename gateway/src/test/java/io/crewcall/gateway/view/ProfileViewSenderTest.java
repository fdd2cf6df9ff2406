package io.crewcall.gateway.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.analytics.ProfileViewState;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProfileViewSenderTest {

  /** Readers of profiles do not notice that Kafka is away. */
  @Test
  @Timeout(10)
  void withoutKafkaNobodyWaitsAndWhatDoesNotFitIsCounted() {
    SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    ProfileViewSender sender =
        new ProfileViewSender(
            () -> {
              throw new KafkaException("away");
            },
            "analytics.profile-views",
            metrics);
    sender.start();
    try {
      for (int i = 0; i < 3_000; i++) {
        UUID user = UUID.randomUUID();
        sender.offer(
            new ViewEvent(
                UUID.randomUUID(),
                Instant.now(),
                new ProfileViewState(user, LocalDate.now(), UUID.randomUUID())));
      }
    } finally {
      sender.stop();
    }
    assertThat(metrics.counter("crewcall.gateway.profile.views", "outcome", "lost").count())
        .isEqualTo(1_000);
    assertThat(sender.isRunning()).isFalse();
  }
}
