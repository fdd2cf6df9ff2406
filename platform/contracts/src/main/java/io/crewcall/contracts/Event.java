package io.crewcall.contracts;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that happened to an aggregate, with the aggregate's public state after it. On the wire
 * the envelope travels as CloudEvents headers in binary mode and {@code data} as the JSON value.
 *
 * @param id unique id of the event; consumers apply each id at most once
 * @param type what happened, {@code <aggregate>.<past tense>}, for example {@code gig.published}
 * @param source the service that owns the aggregate
 * @param time when it happened, by the owner's clock
 * @param subject id of the aggregate, also the Kafka key
 * @param version version of the aggregate after the change; grows by event within one subject
 * @param data the aggregate's public state after the change
 */
public record Event<T extends AggregateState>(
    UUID id, String type, String source, Instant time, UUID subject, long version, T data) {
  public Event {
    Objects.requireNonNull(id);
    Objects.requireNonNull(type);
    Objects.requireNonNull(source);
    Objects.requireNonNull(time);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(data);
  }
}
