package io.crewcall.auth.audit;

import io.crewcall.auth.origin.UserAgents;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A security event as its owner or an administrator sees it.
 *
 * @param byAdministrator whether somebody else than the owner did it
 * @param network where it came from, cut to a network; null for what no request caused
 * @param userAgent what the client called itself
 */
record AuditEvent(
    UUID id,
    UUID accountId,
    AuditEventType type,
    Instant at,
    boolean byAdministrator,
    @Schema(example = "203.0.113.0/24") @Nullable String network,
    @Schema(example = "Firefox on Linux") @Nullable String device,
    @Nullable String userAgent,
    Map<String, String> details) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  AuditEvent {
    details = Map.copyOf(details);
  }

  /** Out of a row of the table. */
  static AuditEvent read(ResultSet row) throws SQLException {
    String agent = row.getString("user_agent");
    return new AuditEvent(
        row.getObject("id", UUID.class),
        row.getObject("account_id", UUID.class),
        AuditEventType.valueOf(row.getString("type")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("actor_id") != null,
        row.getString("network"),
        agent == null ? null : UserAgents.describe(agent),
        agent,
        JSON.readValue(row.getString("details"), new TypeReference<Map<String, String>>() {}));
  }
}
