package io.crewcall.user.privacy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An erasure as it is shown.
 *
 * @param dueAt when it begins; later by a day each time that something stands against it then
 * @param blockers what stands against it at present
 */
@Schema(name = "Erasure")
record ErasureResponse(
    UUID id,
    UUID userId,
    Erasure.Status status,
    Instant requestedAt,
    Instant dueAt,
    @Nullable Instant startedAt,
    @Nullable Instant completedAt,
    @Nullable Instant cancelledAt,
    long version,
    List<ErasureBlocker> blockers,
    List<PrivacyStepResponse> steps,
    List<String> allowedActions) {}
