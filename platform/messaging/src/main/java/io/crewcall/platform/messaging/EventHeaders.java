package io.crewcall.platform.messaging;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Event;
import io.crewcall.platform.web.RequestIds;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The envelope on the wire: CloudEvents 1.0 headers in Kafka's binary mode. The aggregate's version
 * is an extension attribute. No header ever chooses a class: the topic does.
 */
final class EventHeaders {
  static final String ID = "ce_id";
  static final String TYPE = "ce_type";
  static final String SUBJECT = "ce_subject";
  static final String VERSION = "ce_aggregateversion";

  /** Also W3C's name of the trace context. */
  static final String TRACE = RequestIds.TRACE_MDC_KEY;

  private static final String SPEC_VERSION = "ce_specversion";
  private static final String SOURCE = "ce_source";
  private static final String TIME = "ce_time";
  private static final String CONTENT_TYPE = "content-type";

  private EventHeaders() {}

  /** The record of a row of the outbox. */
  static ProducerRecord<String, byte[]> toRecord(OutboxRow row, String source) {
    ProducerRecord<String, byte[]> made =
        new ProducerRecord<>(
            row.topic(), row.subject().toString(), row.payload().getBytes(StandardCharsets.UTF_8));
    Headers headers = made.headers();
    put(headers, SPEC_VERSION, "1.0");
    put(headers, ID, row.eventId().toString());
    put(headers, TYPE, row.type());
    put(headers, SOURCE, source);
    put(headers, TIME, row.occurredAt().toString());
    put(headers, SUBJECT, row.subject().toString());
    put(headers, VERSION, Long.toString(row.version()));
    put(headers, CONTENT_TYPE, "application/json");
    if (row.traceparent() != null) {
      put(headers, TRACE, row.traceparent());
    }
    return made;
  }

  /** The event in a record whose value is not null. */
  static <T extends AggregateState> Event<T> toEvent(
      ConsumerRecord<String, byte[]> delivered, Class<T> state, EventJson json)
      throws MalformedEventException {
    Headers headers = delivered.headers();
    try {
      return new Event<>(
          UUID.fromString(required(headers, ID)),
          required(headers, TYPE),
          required(headers, SOURCE),
          Instant.parse(required(headers, TIME)),
          UUID.fromString(required(headers, SUBJECT)),
          Long.parseLong(required(headers, VERSION)),
          json.read(delivered.value(), state));
    } catch (DateTimeParseException wrong) {
      throw new MalformedEventException(TIME + " is no instant");
    } catch (IllegalArgumentException wrong) {
      throw new MalformedEventException("an id or the version cannot be read");
    }
  }

  static void put(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  static @Nullable String optional(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static String required(Headers headers, String name) throws MalformedEventException {
    String value = optional(headers, name);
    if (value == null || value.isEmpty()) {
      throw new MalformedEventException("no header " + name);
    }
    return value;
  }
}
