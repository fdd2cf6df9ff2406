package io.crewcall.gateway.view;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names viewers by a keyed hash. The key is another one each day, so that two days of one viewer
 * have nothing in common, and addresses cannot be tried out without the secret.
 */
final class Viewers {
  private static final String HMAC = "HmacSHA256";

  private final byte[] secret;

  Viewers(byte[] secret) {
    this.secret = secret.clone();
  }

  /** One viewer of one day, whichever profiles they open. */
  UUID viewer(LocalDate day, String who) {
    byte[] today = hash(secret, "profile-views " + day);
    return id(hash(today, "viewer " + who));
  }

  /** The event that a viewer opened a profile on a day: always the same. */
  UUID event(LocalDate day, UUID viewer, UUID profile) {
    return id(hash(secret, "profile-view " + day + " " + viewer + " " + profile));
  }

  private static UUID id(byte[] hash) {
    ByteBuffer bytes = ByteBuffer.wrap(hash);
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private static byte[] hash(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has " + HMAC, missing);
    }
  }
}
