package io.crewcall.auth.session;

import io.crewcall.auth.origin.Origin;
import io.crewcall.auth.origin.UserAgents;
import io.crewcall.auth.persistence.KeyedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sign-in of an account, and all that was granted for it. Ending one is a conditional update,
 * see {@link AccountSessionRepository}: the first reason stays.
 */
@Entity
@Table(name = "session")
class Session extends KeyedEntity<UUID> {
  @Id private UUID id;
  private UUID accountId;
  private @Nullable String clientId;
  private Instant beganAt;
  private Instant endsAt;
  private Instant lastUsedAt;
  private Instant provenAt;
  private String address;
  private String userAgent;
  private @Nullable Instant endedAt;

  @Enumerated(EnumType.STRING)
  private @Nullable EndReason endReason;

  /** For Hibernate, which sets the fields itself. */
  @SuppressWarnings("NullAway.Init")
  protected Session() {}

  /**
   * @param clientId the client of the provider that it is for; null for the JSON endpoints' own
   * @param provenAt when the person gave a password or second factor
   */
  Session(
      UUID id,
      UUID accountId,
      @Nullable String clientId,
      Origin origin,
      Instant now,
      Instant provenAt,
      Instant endsAt) {
    this.id = id;
    this.accountId = accountId;
    this.clientId = clientId;
    this.beganAt = now;
    this.endsAt = endsAt;
    this.lastUsedAt = now;
    this.provenAt = provenAt;
    this.address = origin.address();
    this.userAgent = origin.userAgent();
  }

  @Override
  public UUID getId() {
    return id;
  }

  SessionResponse response(@Nullable UUID current) {
    return new SessionResponse(
        id,
        UserAgents.describe(userAgent),
        Origin.network(address),
        clientId,
        beganAt,
        lastUsedAt,
        endsAt,
        id.equals(current));
  }

  SessionExport export() {
    return new SessionExport(id, address, userAgent, clientId, beganAt);
  }

  /** What a person gets to know of their sessions by an export. */
  record SessionExport(
      UUID id, String address, String userAgent, @Nullable String clientId, Instant beganAt) {}
}
