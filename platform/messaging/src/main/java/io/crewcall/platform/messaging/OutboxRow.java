package io.crewcall.platform.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that waits in the outbox. */
record OutboxRow(
    long id,
    UUID eventId,
    String topic,
    String type,
    UUID subject,
    long version,
    Instant occurredAt,
    @Nullable String traceparent,
    String payload) {}
