package io.crewcall.gig.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether a notice is the provider's: HMAC-SHA256 of its bytes with a shared secret, in hex. */
@Component
class NoticeSignature {
  private static final int LEAST = 32;
  private final @Nullable SecretKeySpec key;

  /**
   * @param secret at least 32 characters; without one no notice is taken
   */
  NoticeSignature(@Value("${crewcall.gig.payments.notice-secret:}") String secret) {
    if (!secret.isEmpty() && secret.length() < LEAST) {
      throw new IllegalArgumentException(
          "crewcall.gig.payments.notice-secret must have at least 32 characters");
    }
    key =
        secret.isEmpty()
            ? null
            : new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  boolean valid(byte[] body, @Nullable String signature) {
    if (key == null || signature == null) {
      return false;
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return MessageDigest.isEqual(
          HexFormat.of().formatHex(mac.doFinal(body)).getBytes(StandardCharsets.US_ASCII),
          signature.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
