package io.crewcall.auth.grant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What the database has instead of a code or token. These are long and random, so one round of
 * SHA-256 cannot be turned back.
 */
final class TokenHash {
  private static final String MARK = "sha256:";

  private TokenHash() {}

  static String of(String token) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** Whether this came out of the database: no token of ours has a colon. */
  static boolean isHash(String value) {
    return value.startsWith(MARK);
  }
}
