package io.crewcall.auth.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * Codes by the clock as RFC 6238 has them, with what every authenticator app understands: SHA-1, 6
 * digits, 30 seconds. A code of the step before or after is right too, for clocks that differ.
 */
final class TimeBasedCodes {
  static final int DIGITS = 6;

  private static final String ISSUER = "Crewcall";
  private static final int SECRET_BYTES = 20;
  private static final int WINDOW = 1;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final TimeBasedOneTimePasswordGenerator generator =
      new TimeBasedOneTimePasswordGenerator();

  /** 160 random bits, in Base32 as apps take them. */
  static String newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return Base32.toBase32String(secret);
  }

  /** What an app reads from the picture. */
  static String uri(String secret, String email) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=30"
        .formatted(
            ISSUER, URLEncoder.encode(email, StandardCharsets.UTF_8), secret, ISSUER, DIGITS);
  }

  /** The step whose code this is, if it is one of the present. */
  OptionalLong step(String secret, String code, Instant now) {
    long present = stepOf(now);
    OptionalLong found = OptionalLong.empty();
    for (long step = present - WINDOW; step <= present + WINDOW; step++) {
      // All of them, found or not: always the same work.
      if (at(secret, step).equals(code)) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  private long stepOf(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), generator.getTimeStep().toSeconds());
  }

  /** The code of a step. */
  String at(String secret, long step) {
    Instant time = Instant.ofEpochSecond(step * generator.getTimeStep().toSeconds());
    try {
      int code =
          generator.generateOneTimePassword(
              new SecretKeySpec(Base32.decode(secret), generator.getAlgorithm()), time);
      return ("%0" + DIGITS + "d").formatted(code);
    } catch (InvalidKeyException ofOurOwnMaking) {
      throw new IllegalStateException(ofOurOwnMaking);
    }
  }
}
