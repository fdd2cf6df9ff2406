package io.crewcall.gig.moderation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A reader's complaint. */
public record ReportRequest(
    @NotNull ReportReason reason, @Nullable @Size(max = 1000) String note) {}
