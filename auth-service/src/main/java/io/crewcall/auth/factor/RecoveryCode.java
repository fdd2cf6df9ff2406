package io.crewcall.auth.factor;

import io.crewcall.auth.persistence.KeyedEntity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A recovery code of an account, by its keyed hash. */
@Entity
@Table(name = "recovery_code")
class RecoveryCode extends KeyedEntity<RecoveryCode.Key> {
  @EmbeddedId private Key key;
  private @Nullable Instant usedAt;

  /** Whose code, and which. */
  @Embeddable
  record Key(UUID accountId, byte[] codeHash) {}

  /** For Hibernate, which sets the fields itself. */
  @SuppressWarnings("NullAway.Init")
  protected RecoveryCode() {}

  RecoveryCode(UUID account, byte[] hash) {
    this.key = new Key(account, hash);
  }

  @Override
  public Key getId() {
    return key;
  }
}
