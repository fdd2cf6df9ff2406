package io.crewcall.auth.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts what must not lie readable in the database: AES-256-GCM, a random nonce in front, bound
 * to the name under which it is stored.
 */
@Component
public final class Encryption {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String MAC = "HmacSHA256";
  private static final String PROPERTY = "crewcall.auth.key-encryption-key";

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  Encryption(KeyProperties properties) {
    String encoded = properties.keyEncryptionKey();
    if (encoded == null || encoded.isBlank()) {
      throw new IllegalStateException(PROPERTY + " is missing: 32 random bytes in Base64");
    }
    this.key = new SecretKeySpec(decode(encoded), "AES");
  }

  private static byte[] decode(String encoded) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(encoded.strip());
    } catch (IllegalArgumentException notBase64) {
      throw new IllegalStateException(PROPERTY + " is not Base64");
    }
    if (bytes.length != KEY_BYTES) {
      throw new IllegalStateException(PROPERTY + " must have 32 bytes, not " + bytes.length);
    }
    return bytes;
  }

  /** What to store; {@link #decrypt} wants the same name. */
  public byte[] encrypt(String name, String secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] encrypted =
          cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(secret.getBytes(StandardCharsets.UTF_8));
      byte[] stored = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
      System.arraycopy(encrypted, 0, stored, NONCE_BYTES, encrypted.length);
      return stored;
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /**
   * @throws IllegalStateException when it was encrypted with another key, or changed since
   */
  public String decrypt(String name, byte[] stored) {
    try {
      byte[] nonce = Arrays.copyOf(stored, NONCE_BYTES);
      return new String(
          cipher(Cipher.DECRYPT_MODE, nonce, name)
              .doFinal(stored, NONCE_BYTES, stored.length - NONCE_BYTES),
          StandardCharsets.UTF_8);
    } catch (AEADBadTagException otherKey) {
      throw new IllegalStateException(name + " was encrypted with another " + PROPERTY, otherKey);
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** A keyed hash: without this service's key nobody can try out what was hashed. */
  public byte[] fingerprint(String purpose, byte[] content) {
    try {
      Mac derivation = Mac.getInstance(MAC);
      derivation.init(new SecretKeySpec(key.getEncoded(), MAC));
      byte[] subkey = derivation.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(subkey, MAC));
      return mac.doFinal(content);
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
