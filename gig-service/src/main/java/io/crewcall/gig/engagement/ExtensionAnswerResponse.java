package io.crewcall.gig.engagement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A wish for a later due date that was answered. */
record ExtensionAnswerResponse(
    UUID requestedBy,
    Instant dueDate,
    @Nullable String reason,
    Instant requestedAt,
    boolean agreed,
    UUID answeredBy,
    Instant answeredAt) {}
