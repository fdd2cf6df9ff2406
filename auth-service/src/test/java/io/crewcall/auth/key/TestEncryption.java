package io.crewcall.auth.key;

import io.crewcall.platform.encryption.Encryption;

/** The encryption for tests without the whole service. */
public final class TestEncryption {
  private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

  private TestEncryption() {}

  public static Encryption create() {
    return Encryption.of("key", KEY);
  }
}
