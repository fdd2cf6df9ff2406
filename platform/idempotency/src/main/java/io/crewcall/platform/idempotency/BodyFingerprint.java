package io.crewcall.platform.idempotency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * How a request's body is recognised when its key comes again; kept for a day. A service whose
 * bodies have secrets in them declares a bean that needs a key, since a plain hash of a password
 * and its known surroundings can be guessed.
 */
@FunctionalInterface
public interface BodyFingerprint {

  /** Equal for equal bodies, at every instance of the service. */
  byte[] of(byte[] body);

  /** SHA-256. */
  static BodyFingerprint plain() {
    return body -> {
      try {
        return MessageDigest.getInstance("SHA-256").digest(body);
      } catch (NoSuchAlgorithmException everyPlatformHasIt) {
        throw new IllegalStateException(everyPlatformHasIt);
      }
    };
  }
}
