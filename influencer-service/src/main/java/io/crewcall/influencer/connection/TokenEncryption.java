package io.crewcall.influencer.connection;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.platform.PlatformProperties;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Encrypts secrets for the database (AES-256-GCM), so that a copy of the database opens no account.
 * The owner of a secret is authenticated with it: the secret of one row cannot be used in another.
 */
@Component
final class TokenEncryption {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BYTES = 32;

  private final @Nullable SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  TokenEncryption(PlatformProperties properties) {
    String given = properties.tokenKey();
    if (given == null) {
      key = null;
      return;
    }
    byte[] bytes = Base64.getDecoder().decode(given);
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          "crewcall.influencer.platforms.token-key must be " + KEY_BYTES + " bytes in Base64");
    }
    key = new SecretKeySpec(bytes, "AES");
  }

  /** Names the account that a secret belongs to. */
  static String owner(UUID userId, Platform platform) {
    return userId + "/" + platform;
  }

  byte[] encrypt(String secret, String owner) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] encrypted =
        crypt(Cipher.ENCRYPT_MODE, nonce, owner, secret.getBytes(StandardCharsets.UTF_8));
    byte[] whole = Arrays.copyOf(nonce, NONCE + encrypted.length);
    System.arraycopy(encrypted, 0, whole, NONCE, encrypted.length);
    return whole;
  }

  /**
   * @throws IllegalStateException when it was not encrypted by this key for that owner
   */
  String decrypt(byte[] encrypted, String owner) {
    return new String(
        crypt(
            Cipher.DECRYPT_MODE,
            Arrays.copyOf(encrypted, NONCE),
            owner,
            Arrays.copyOfRange(encrypted, NONCE, encrypted.length)),
        StandardCharsets.UTF_8);
  }

  private byte[] crypt(int mode, byte[] nonce, String owner, byte[] text) {
    if (key == null) {
      throw new IllegalStateException("crewcall.influencer.platforms.token-key is missing");
    }
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException wrongKey) {
      throw new IllegalStateException("a secret cannot be decrypted", wrongKey);
    }
  }
}
