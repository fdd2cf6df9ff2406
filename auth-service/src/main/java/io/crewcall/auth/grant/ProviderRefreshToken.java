package io.crewcall.auth.grant;

import io.crewcall.auth.persistence.KeyedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A refresh token of one of the provider's clients, by its hash; spent ones are kept too. */
@Entity
@Table(name = "oauth2_refresh_token")
class ProviderRefreshToken extends KeyedEntity<String> {
  @Id private String tokenHash;
  private UUID sessionId;
  private Instant expiresAt;
  private @Nullable Instant usedAt;
  private byte @Nullable [] successorSalt;

  /** For Hibernate, which sets the fields itself. */
  @SuppressWarnings("NullAway.Init")
  protected ProviderRefreshToken() {}

  ProviderRefreshToken(String tokenHash, UUID sessionId, Instant expiresAt) {
    this.tokenHash = tokenHash;
    this.sessionId = sessionId;
    this.expiresAt = expiresAt;
  }

  /** Of a spent one; empty of those that were spent before there were salts. */
  Optional<byte[]> successorSalt() {
    return Optional.ofNullable(successorSalt).map(byte[]::clone);
  }

  @Override
  public String getId() {
    return tokenHash;
  }
}
