package io.crewcall.auth.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A security event as its owner or an administrator sees it.
 *
 * @param byAdministrator whether somebody else than the owner did it
 * @param network where it came from, cut to a network; null for what no request caused
 * @param userAgent what the client called itself
 */
record AuditEventResponse(
    UUID id,
    UUID accountId,
    AuditEventType type,
    Instant at,
    boolean byAdministrator,
    @Schema(example = "203.0.113.0/24") @Nullable String network,
    @Schema(example = "Firefox on Linux") @Nullable String device,
    @Nullable String userAgent,
    Map<String, String> details) {

  AuditEventResponse {
    details = Map.copyOf(details);
  }
}
