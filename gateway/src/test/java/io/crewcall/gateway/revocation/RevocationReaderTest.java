package io.crewcall.gateway.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.auth.RevocationState;
import io.crewcall.contracts.auth.RevocationState.Holder;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.TestEvents;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** What is taken back in the very moment in which a gateway looks where to begin. */
@SpringBootTest(classes = RevocationReaderTest.class)
@RealServers(postgres = false)
class RevocationReaderTest {
  private static final int WRITTEN = 12;

  @Autowired private TestEvents events;
  @Autowired private Environment environment;

  private final AtomicInteger asked = new AtomicInteger();

  /** Others write as soon as it was asked where the last minutes begin: on every partition. */
  private final class Overtaken extends KafkaConsumer<String, byte[]> {
    Overtaken(Map<String, Object> settings) {
      super(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(
        Map<TopicPartition, Long> timestamps) {
      Map<TopicPartition, OffsetAndTimestamp> answer = super.offsetsForTimes(timestamps);
      asked.incrementAndGet();
      for (int i = 0; i < WRITTEN; i++) {
        events.publish(
            "tokens.revoked",
            UUID.randomUUID(),
            1,
            new RevocationState(Holder.SESSION, "s-" + i, Instant.now()));
      }
      return answer;
    }
  }

  @Test
  void isNotPassedOver() {
    events.ensureTopic("auth.revocations");
    Revocations revocations = new Revocations();
    RevocationReader reader =
        new RevocationReader(
            client ->
                new Overtaken(
                    Map.of(
                        "bootstrap.servers",
                        environment.getRequiredProperty("spring.kafka.bootstrap-servers"))),
            environment.getProperty("crewcall.kafka.topic-prefix", "") + "auth.revocations",
            revocations,
            JsonMapper.builder().build(),
            Clock.systemUTC());
    reader.start();
    try {
      await().untilAsserted(() -> assertThat(revocations.size()).isEqualTo(WRITTEN));
      assertThat(asked).hasValue(1);
    } finally {
      reader.stop();
    }
  }
}
