package io.crewcall.influencer.sync;

import io.crewcall.influencer.platform.PlatformSettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals secrets for the database (AES-256-GCM): who gets hold of a dump opens no account with it.
 * What a secret belongs to is sealed in, so that one row's secret is of no use in another.
 */
@Component
final class Seal {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BYTES = 32;

  private final @Nullable SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  Seal(PlatformSettings settings) {
    String given = settings.tokenKey();
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

  byte[] seal(String secret, String belongsTo) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed =
        crypt(Cipher.ENCRYPT_MODE, nonce, belongsTo, secret.getBytes(StandardCharsets.UTF_8));
    byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
    return whole;
  }

  /**
   * @throws IllegalStateException when it was not sealed by this key for that
   */
  String open(byte[] sealed, String belongsTo) {
    return new String(
        crypt(
            Cipher.DECRYPT_MODE,
            Arrays.copyOf(sealed, NONCE),
            belongsTo,
            Arrays.copyOfRange(sealed, NONCE, sealed.length)),
        StandardCharsets.UTF_8);
  }

  private byte[] crypt(int mode, byte[] nonce, String belongsTo, byte[] text) {
    if (key == null) {
      throw new IllegalStateException("crewcall.influencer.platforms.token-key is missing");
    }
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException notOurs) {
      throw new IllegalStateException("a sealed secret cannot be opened", notOurs);
    }
  }
}
