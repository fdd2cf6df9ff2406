package io.crewcall.gig.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reader complained of. */
public record ReportResponse(
    UUID id,
    UUID targetId,
    UUID reporterId,
    ReportReason reason,
    @Nullable String note,
    Instant reportedAt) {}
