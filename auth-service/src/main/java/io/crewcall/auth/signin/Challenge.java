package io.crewcall.auth.signin;

import io.crewcall.auth.persistence.KeyedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sign-in whose password was right and whose second factor is still missing. */
@Entity
@Table(name = "sign_in_challenge")
class Challenge extends KeyedEntity<byte[]> {
  @Id private byte[] challengeHash;
  private UUID accountId;
  private Instant expiresAt;
  private int attempts;
  private @Nullable Instant usedAt;

  /** For Hibernate, which sets the fields itself. */
  @SuppressWarnings("NullAway.Init")
  protected Challenge() {}

  @Override
  public byte[] getId() {
    return challengeHash.clone();
  }
}
