package io.crewcall.user.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log as it is shown.
 *
 * @param actor a user's id, or {@code system}
 * @param subjectId whose account or data
 */
@Schema(name = "AuditEntry")
record AuditEntryResponse(
    UUID id,
    Instant happenedAt,
    String actor,
    UUID subjectId,
    String action,
    @Nullable String detail) {}
