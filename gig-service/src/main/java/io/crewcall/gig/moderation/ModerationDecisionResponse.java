package io.crewcall.gig.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit trail.
 *
 * @param decidedBy the admin; null where a rule of the platform did it
 */
public record ModerationDecisionResponse(
    UUID id, Verdict action, @Nullable UUID decidedBy, String reason, Instant decidedAt) {}
