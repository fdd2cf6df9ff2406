package io.crewcall.user.notification.push;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts a message so that only the browser can read it: RFC 8291 (keys by ECDH and HKDF) in one
 * record of RFC 8188 ({@code aes128gcm}).
 */
final class PushEncryption {
  /** Push services take bodies up to 4096 bytes: header, padding byte and tag go off. */
  static final int LONGEST = 3993;

  private static final int SALT = 16;
  private static final int RECORD = 4096;
  private static final int TAG_BITS = 128;
  private static final byte LAST_RECORD = 2;

  private PushEncryption() {}

  /** The body for a push service, with a key and a salt of its own. */
  static byte[] encrypt(byte[] message, PushTarget target, SecureRandom random)
      throws GeneralSecurityException {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    return encrypt(message, target, P256.newKeys(), salt);
  }

  static byte[] encrypt(byte[] message, PushTarget target, KeyPair own, byte[] salt)
      throws GeneralSecurityException {
    if (message.length > LONGEST) {
      throw new IllegalArgumentException("a push message has at most " + LONGEST + " bytes");
    }
    byte[] ownPoint = P256.bytes((ECPublicKey) own.getPublic());
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(own.getPrivate());
    agreement.doPhase(P256.publicKey(target.publicKey()), true);
    byte[] shared =
        derive(
            agreement.generateSecret(),
            target.secret(),
            join(ascii("WebPush: info\0"), target.publicKey(), ownPoint),
            32);
    byte[] key = derive(shared, salt, ascii("Content-Encoding: aes128gcm\0"), 16);
    byte[] nonce = derive(shared, salt, ascii("Content-Encoding: nonce\0"), 12);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    byte[] encrypted = cipher.doFinal(join(message, new byte[] {LAST_RECORD}));
    byte[] header =
        ByteBuffer.allocate(SALT + Integer.BYTES + 1)
            .put(salt)
            .putInt(RECORD)
            .put((byte) ownPoint.length)
            .array();
    return join(header, ownPoint, encrypted);
  }

  private static byte[] derive(byte[] material, byte[] salt, byte[] info, int length)
      throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256")
        .deriveData(
            HKDFParameterSpec.ofExtract().addIKM(material).addSalt(salt).thenExpand(info, length));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }

  private static byte[] join(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    ByteBuffer whole = ByteBuffer.allocate(length);
    for (byte[] part : parts) {
      whole.put(part);
    }
    return whole.array();
  }
}
