package io.crewcall.user.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as those see it who decide.
 *
 * @param reporterId null when the reporter was erased
 * @param note the reason of the decision
 */
@Schema(name = "Report")
record ReportResponse(
    UUID id,
    UUID subjectId,
    @Nullable UUID reporterId,
    Report.Reason reason,
    @Nullable String text,
    Report.Status status,
    Instant createdAt,
    @Nullable Instant decidedAt,
    @Nullable UUID decidedBy,
    @Nullable String note,
    long version,
    List<Report.Decision> allowedActions) {}
