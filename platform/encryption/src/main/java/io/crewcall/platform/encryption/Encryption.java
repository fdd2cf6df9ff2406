package io.crewcall.platform.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts what must not lie readable in the database: AES-256-GCM, stored as nonce (12 bytes),
 * text, tag (16 bytes). The name under which a secret is stored is authenticated with it: the
 * secret of one row cannot be used in another.
 */
public final class Encryption {
  private static final int KEY_BYTES = 32;
  private static final int FINGERPRINT_BYTES = 32;

  private final String property;
  private final byte[] key;
  private final Aead aead;

  private Encryption(String property, byte[] key, Aead aead) {
    this.property = property;
    this.key = key;
    this.aead = aead;
  }

  /**
   * @param property where the key is configured, for messages
   * @param encodedKey 32 random bytes in Base64
   * @throws IllegalStateException when the key is missing or not like that
   */
  public static Encryption of(String property, @Nullable String encodedKey) {
    if (encodedKey == null || encodedKey.isBlank()) {
      throw new IllegalStateException(property + " is missing: 32 random bytes in Base64");
    }
    byte[] key;
    try {
      key = Base64.getDecoder().decode(encodedKey.strip());
    } catch (IllegalArgumentException notBase64) {
      throw new IllegalStateException(property + " is not Base64");
    }
    if (key.length != KEY_BYTES) {
      throw new IllegalStateException(property + " must have 32 bytes, not " + key.length);
    }
    return new Encryption(property, key, always(() -> new AesGcmJce(key)));
  }

  /** What to store; {@link #decrypt} wants the same name. */
  public byte[] encrypt(String name, String secret) {
    return always(() -> aead.encrypt(utf8(secret), utf8(name)));
  }

  /**
   * @throws IllegalStateException when it was encrypted with another key or name, or changed since
   */
  public String decrypt(String name, byte[] stored) {
    try {
      return new String(aead.decrypt(stored, utf8(name)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException otherKey) {
      throw new IllegalStateException(name + " was encrypted with another " + property, otherKey);
    }
  }

  /** A keyed hash (HMAC-SHA256): without the key nobody can try out what was hashed. */
  public byte[] fingerprint(String purpose, byte[] content) {
    byte[] subkey = hmac(key, utf8(purpose));
    return hmac(subkey, content);
  }

  private static byte[] hmac(byte[] key, byte[] content) {
    return always(() ->
        new PrfHmacJce("HMACSHA256", new SecretKeySpec(key, "HMAC"))
            .compute(content, FINGERPRINT_BYTES));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static <T> T always(Computation<T> computation) {
    try {
      return computation.compute();
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  @FunctionalInterface
  private interface Computation<T> {
    T compute() throws GeneralSecurityException;
  }
}
