package io.crewcall.auth.factor;

import io.crewcall.auth.persistence.KeyedEntity;
import io.crewcall.platform.encryption.Encryption;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The second factor of an account. In force once a code of the app has confirmed it. {@link
 * SecondFactorRepository#enrol} makes it.
 */
@Entity
@Table(name = "second_factor")
class SecondFactor extends KeyedEntity<UUID> {
  @Id private UUID accountId;
  private byte[] sealedSecret;
  private Instant enrolledAt;
  private @Nullable Instant confirmedAt;

  /** Number of the 30 seconds whose code was used last: no code works twice. */
  private long lastStep;

  /** For Hibernate, which sets the fields itself. */
  @SuppressWarnings("NullAway.Init")
  protected SecondFactor() {}

  @Override
  public UUID getId() {
    return accountId;
  }

  boolean isConfirmed() {
    return confirmedAt != null;
  }

  @Nullable Instant confirmedAt() {
    return confirmedAt;
  }

  String secret(Encryption encryption) {
    return encryption.decrypt(encryptionName(accountId), sealedSecret);
  }

  /** Under what name the secret is encrypted. */
  static String encryptionName(UUID account) {
    return "second factor " + account;
  }

  /** In force from now on. */
  void confirm(long step, Instant now) {
    confirmedAt = now;
    lastStep = step;
  }
}
