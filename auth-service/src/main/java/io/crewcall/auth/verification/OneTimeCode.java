package io.crewcall.auth.verification;

import io.crewcall.auth.persistence.KeyedEntity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The code of an account for one purpose, by its keyed hash. */
@Entity
@Table(name = "one_time_code")
class OneTimeCode extends KeyedEntity<OneTimeCode.Key> {
  @EmbeddedId private Key key;
  private byte[] codeHash;
  private Instant issuedAt;
  private Instant expiresAt;
  private int attempts;
  private @Nullable Instant usedAt;

  /** What for, and whose. */
  @Embeddable
  record Key(@Enumerated(EnumType.STRING) Purpose purpose, UUID accountId) {}

  /** For Hibernate, which sets the fields itself. */
  @SuppressWarnings("NullAway.Init")
  protected OneTimeCode() {}

  @Override
  public Key getId() {
    return key;
  }
}
