package io.crewcall.auth.session;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as its owner sees it.
 *
 * @param device as far as the client tells; anybody can claim to be anything
 * @param network where it began, cut to a network; which place that is, nobody looks up
 * @param clientId the OAuth client that it belongs to; null for the platform's own sign-in
 * @param current whether the token of this request belongs to it
 */
record SessionResponse(
    UUID id,
    @Schema(example = "Firefox on Linux") String device,
    @Schema(example = "203.0.113.0/24") String network,
    @Nullable String clientId,
    Instant beganAt,
    Instant lastUsedAt,
    Instant endsAt,
    boolean current) {}
