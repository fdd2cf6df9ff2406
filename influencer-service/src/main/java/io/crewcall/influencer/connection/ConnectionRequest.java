package io.crewcall.influencer.connection;

import io.crewcall.contracts.Platform;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody was sent to a platform to give their consent, and is expected back with a code. Only a
 * hash of the state that connects both is stored.
 */
@Entity
class ConnectionRequest {
  @Id private byte[] stateHash;
  private UUID userId;

  @Enumerated(EnumType.STRING)
  private Platform platform;

  private Instant expiresAt;

  @SuppressWarnings("NullAway.Init")
  protected ConnectionRequest() {}

  ConnectionRequest(byte[] stateHash, UUID userId, Platform platform, Instant expiresAt) {
    this.stateHash = stateHash.clone();
    this.userId = userId;
    this.platform = platform;
    this.expiresAt = expiresAt;
  }

  UUID userId() {
    return userId;
  }

  Platform platform() {
    return platform;
  }

  Instant expiresAt() {
    return expiresAt;
  }
}
