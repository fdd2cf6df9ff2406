package io.crewcall.user.notification.push;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A browser that receives notifications. */
@Schema(name = "PushSubscription")
record PushSubscriptionResponse(
    UUID id, String endpoint, @Nullable String label, Instant createdAt, long version) {}
