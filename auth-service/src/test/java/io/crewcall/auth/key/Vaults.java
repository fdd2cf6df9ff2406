package io.crewcall.auth.key;

import java.time.Duration;

/** Vaults for tests without the whole service. */
public final class Vaults {
  private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

  private Vaults() {}

  public static KeyVault vault() {
    return new KeyVault(
        new KeyProperties(KEY, Duration.ofDays(30), Duration.ofMinutes(10), Duration.ofHours(1)));
  }
}
