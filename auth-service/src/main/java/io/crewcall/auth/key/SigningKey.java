package io.crewcall.auth.key;

import com.nimbusds.jose.jwk.JWK;
import io.crewcall.auth.persistence.KeyedEntity;
import io.crewcall.platform.encryption.Encryption;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.text.ParseException;
import java.time.Instant;

/** A signing key; its private part leaves this service encrypted only. */
@Entity
@Table(name = "signing_key")
class SigningKey extends KeyedEntity<String> {
  @Id private String keyId;
  private byte[] sealedKey;
  private Instant createdAt;
  private Instant signsFrom;

  /** For Hibernate, which sets the fields itself. */
  @SuppressWarnings("NullAway.Init")
  protected SigningKey() {}

  /**
   * @param signsFrom when verifiers will have heard of it
   */
  SigningKey(JWK key, Encryption encryption, Instant createdAt, Instant signsFrom) {
    this.keyId = key.getKeyID();
    this.sealedKey = encryption.encrypt(key.getKeyID(), key.toJSONString());
    this.createdAt = createdAt;
    this.signsFrom = signsFrom;
  }

  @Override
  public String getId() {
    return keyId;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant signsFrom() {
    return signsFrom;
  }

  /** The key itself, private part included. */
  JWK key(Encryption encryption) {
    try {
      return JWK.parse(encryption.decrypt(keyId, sealedKey));
    } catch (ParseException broken) {
      throw new IllegalStateException("a stored signing key cannot be read", broken);
    }
  }
}
