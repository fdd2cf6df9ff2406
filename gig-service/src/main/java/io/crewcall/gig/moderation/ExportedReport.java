package io.crewcall.gig.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as its author gets it with an export of their data. */
record ExportedReport(
    String about, UUID targetId, String reason, @Nullable String note, Instant reportedAt) {}
