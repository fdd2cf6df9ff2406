package io.crewcall.auth.session;

import io.crewcall.auth.persistence.KeyedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A refresh token of a session, by its hash. A spent one stays as long as it could be reused. */
@Entity
@Table(name = "refresh_token")
class StoredRefreshToken extends KeyedEntity<byte[]> {
  @Id private byte[] tokenHash;
  private UUID sessionId;
  private Instant issuedAt;
  private Instant expiresAt;
  private @Nullable Instant usedAt;
  private byte @Nullable [] successorSalt;

  /** For Hibernate, which sets the fields itself. */
  @SuppressWarnings("NullAway.Init")
  protected StoredRefreshToken() {}

  StoredRefreshToken(RefreshToken token, UUID sessionId, Instant now, Instant expiresAt) {
    this.tokenHash = token.hash();
    this.sessionId = sessionId;
    this.issuedAt = now;
    this.expiresAt = expiresAt;
  }

  UUID sessionId() {
    return sessionId;
  }

  /** Of a spent one; empty of those that were spent before there were salts. */
  Optional<byte[]> successorSalt() {
    return Optional.ofNullable(successorSalt).map(byte[]::clone);
  }

  @Override
  public byte[] getId() {
    return tokenHash.clone();
  }
}
