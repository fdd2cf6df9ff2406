package io.crewcall.influencer.connection;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.platform.PlatformProperties;
import io.crewcall.platform.encryption.Encryption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Encrypts the platforms' tokens, so that a copy of the database opens no account. */
@Component
final class TokenEncryption {
  private static final String PROPERTY = "crewcall.influencer.platforms.token-key";

  private final @Nullable Encryption encryption;

  TokenEncryption(PlatformProperties properties) {
    String key = properties.tokenKey();
    encryption = key == null ? null : Encryption.of(PROPERTY, key);
  }

  /** Names the account that a secret belongs to. */
  static String owner(UUID userId, Platform platform) {
    return userId + "/" + platform;
  }

  byte[] encrypt(String secret, String owner) {
    return configured().encrypt(owner, secret);
  }

  /**
   * @throws IllegalStateException when it was not encrypted by this key for that owner
   */
  String decrypt(byte[] encrypted, String owner) {
    return configured().decrypt(owner, encrypted);
  }

  private Encryption configured() {
    if (encryption == null) {
      throw new IllegalStateException(PROPERTY + " is missing");
    }
    return encryption;
  }
}
