package io.crewcall.gateway.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.crewcall.contracts.analytics.ProfileViewState;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.json.JsonMapper;

/** One view, as an event. */
record ViewEvent(UUID id, Instant time, ProfileViewState view) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The envelope of all events: CloudEvents in Kafka's binary mode. */
  ProducerRecord<String, byte[]> to(String topic) {
    String subject = view.userId().toString();
    ProducerRecord<String, byte[]> made =
        new ProducerRecord<>(topic, subject, JSON.writeValueAsBytes(view));
    header(made, "ce_specversion", "1.0");
    header(made, "ce_id", id.toString());
    header(made, "ce_type", "profile.viewed");
    header(made, "ce_source", "gateway");
    header(made, "ce_time", time.toString());
    header(made, "ce_subject", subject);
    header(made, "ce_aggregateversion", "1");
    header(made, "content-type", "application/json");
    return made;
  }

  private static void header(ProducerRecord<String, byte[]> made, String name, String value) {
    made.headers().add(name, value.getBytes(UTF_8));
  }
}
