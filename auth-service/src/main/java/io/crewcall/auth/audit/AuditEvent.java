package io.crewcall.auth.audit;

import io.crewcall.auth.origin.Origin;
import io.crewcall.auth.origin.UserAgents;
import io.crewcall.auth.persistence.KeyedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What happened to the security of an account. Nobody changes it; an erasure blanks it. */
@Entity
@Immutable
@Table(name = "audit_event")
class AuditEvent extends KeyedEntity<UUID> {
  @Id private UUID id;
  private @Nullable UUID accountId;
  private @Nullable UUID actorId;

  @Enumerated(EnumType.STRING)
  private AuditEventType type;

  private Instant at;
  private @Nullable String network;
  private @Nullable String userAgent;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> details;

  /** For Hibernate, which sets the fields itself. */
  @SuppressWarnings("NullAway.Init")
  protected AuditEvent() {}

  /**
   * @param accountId null for an address without an account
   * @param actorId the administrator; null when it was the owner, or nobody
   * @param origin null for what no request caused
   */
  AuditEvent(
      UUID id,
      @Nullable UUID accountId,
      @Nullable UUID actorId,
      AuditEventType type,
      Instant at,
      @Nullable Origin origin,
      Map<String, String> details) {
    this.id = id;
    this.accountId = accountId;
    this.actorId = actorId;
    this.type = type;
    this.at = at;
    this.network = origin == null ? null : origin.network();
    this.userAgent = origin == null ? null : origin.userAgent();
    this.details = Map.copyOf(details);
  }

  @Override
  public UUID getId() {
    return id;
  }

  /** Of an event that belongs to an account. */
  AuditEventResponse response() {
    return new AuditEventResponse(
        id,
        Objects.requireNonNull(accountId),
        type,
        at,
        actorId != null,
        network,
        userAgent == null ? null : UserAgents.describe(userAgent),
        userAgent,
        details);
  }
}
