package io.crewcall.platform.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class EncryptionTest {
  private static final byte[] KEY =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private final Encryption encryption =
      Encryption.of("the-key", Base64.getEncoder().encodeToString(KEY));

  @Test
  void aSecretIsDecryptedUnderItsOwnNameOnly() {
    byte[] stored = encryption.encrypt("asha/INSTAGRAM", "the token, नमस्ते");
    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("token");
    assertThat(encryption.decrypt("asha/INSTAGRAM", stored)).isEqualTo("the token, नमस्ते");
    assertThat(encryption.encrypt("asha/INSTAGRAM", "the token, नमस्ते")).isNotEqualTo(stored);
    assertThatThrownBy(() -> encryption.decrypt("ravi/INSTAGRAM", stored))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another the-key");
    byte[] changed = stored.clone();
    changed[changed.length - 1] ^= 1;
    assertThatThrownBy(() -> encryption.decrypt("asha/INSTAGRAM", changed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> encryption.decrypt("asha/INSTAGRAM", new byte[3]))
        .isInstanceOf(IllegalStateException.class);
  }

  /** What was stored before the library came is still read, and the other way round. */
  @Test
  void theStoredFormIsNonceTextTag() throws Exception {
    byte[] nonce = HexFormat.of().parseHex("000102030405060708090a0b");
    byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal("secret".getBytes("UTF-8"));
    byte[] stored = Arrays.copyOf(nonce, nonce.length + encrypted.length);
    System.arraycopy(encrypted, 0, stored, nonce.length, encrypted.length);
    assertThat(encryption.decrypt("name", stored)).isEqualTo("secret");

    byte[] ours = encryption.encrypt("name", "secret");
    assertThat(
            cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(ours, 12))
                .doFinal(ours, 12, ours.length - 12))
        .asString()
        .isEqualTo("secret");
  }

  @Test
  void aFingerprintIsAnHmacUnderAKeyOfItsPurpose() throws Exception {
    Mac derivation = Mac.getInstance("HmacSHA256");
    derivation.init(new SecretKeySpec(KEY, "HmacSHA256"));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(derivation.doFinal("purpose".getBytes("UTF-8")), "HmacSHA256"));
    assertThat(encryption.fingerprint("purpose", "content".getBytes("UTF-8")))
        .isEqualTo(mac.doFinal("content".getBytes("UTF-8")));
  }

  @Test
  void aKeyThatIsNoneIsRefused() {
    assertThatThrownBy(() -> Encryption.of("the-key", null))
        .hasMessageContaining("the-key is missing");
    assertThatThrownBy(() -> Encryption.of("the-key", " "))
        .hasMessageContaining("the-key is missing");
    assertThatThrownBy(() -> Encryption.of("the-key", "c2hvcnQ=")).hasMessageContaining("32 bytes");
    assertThatThrownBy(() -> Encryption.of("the-key", "***")).hasMessageContaining("Base64");
  }

  private static Cipher cipher(int mode, byte[] nonce) throws Exception {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(KEY, "AES"), new GCMParameterSpec(128, nonce));
    cipher.updateAAD("name".getBytes("UTF-8"));
    return cipher;
  }
}
