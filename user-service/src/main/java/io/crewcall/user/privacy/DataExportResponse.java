package io.crewcall.user.privacy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export as its owner sees it.
 *
 * @param bytes of the documents gathered so far, before they are packed
 * @param expiresAt until when it can be downloaded
 */
@Schema(name = "DataExport")
record DataExportResponse(
    UUID id,
    DataExport.Status status,
    Instant requestedAt,
    @Nullable Instant completedAt,
    @Nullable Instant expiresAt,
    long bytes,
    long version,
    List<PrivacyStepResponse> steps,
    List<String> allowedActions) {}
