package io.crewcall.auth.session;

import io.crewcall.auth.token.RefreshSuccessor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits in the hands of a client; the database has only their hash. */
record RefreshToken(String value) {
  /** More is not one of ours. */
  static final int MAX_LENGTH = 128;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  static RefreshToken random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What this one is exchanged for. */
  RefreshToken successor(RefreshSuccessor successors, byte[] salt) {
    return new RefreshToken(successors.of(value, salt));
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  @Override
  public String toString() {
    return "RefreshToken";
  }
}
