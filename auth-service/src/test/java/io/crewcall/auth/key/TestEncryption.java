package io.crewcall.auth.key;

import java.time.Duration;

/** The encryption for tests without the whole service. */
public final class TestEncryption {
  private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

  private TestEncryption() {}

  public static Encryption create() {
    return new Encryption(
        new KeyProperties(KEY, Duration.ofDays(30), Duration.ofMinutes(10), Duration.ofHours(1)));
  }
}
