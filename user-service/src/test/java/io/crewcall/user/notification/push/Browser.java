package io.crewcall.user.notification.push;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.zerodeplibs.webpush.key.PublicKeySources;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The other end: makes keys and reads messages, written after RFC 8291 with HMACs by hand. */
final class Browser {
  private final ECKey keys;
  private final byte[] secret;

  Browser() throws JOSEException {
    keys = new ECKeyGenerator(Curve.P_256).generate();
    secret = new byte[16];
    new SecureRandom().nextBytes(secret);
  }

  /** A browser of a known key and secret, in base64url. */
  Browser(String p256dh, String privateKey, String auth) {
    byte[] point = Base64.getUrlDecoder().decode(p256dh);
    keys = new ECKey.Builder(Curve.P_256, publicKey(point)).d(new Base64URL(privateKey)).build();
    secret = Base64.getUrlDecoder().decode(auth);
  }

  String p256dh() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(point());
  }

  String privateKey() {
    return keys.getD().toString();
  }

  String auth() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  private byte[] point() {
    return ByteBuffer.allocate(65)
        .put((byte) 4)
        .put(keys.getX().decode())
        .put(keys.getY().decode())
        .array();
  }

  /** From an uncompressed point. */
  static ECPublicKey publicKey(byte[] point) {
    return PublicKeySources.ofUncompressedBytes(point).extract();
  }

  String read(byte[] body) throws GeneralSecurityException, JOSEException {
    byte[] salt = Arrays.copyOf(body, 16);
    byte[] sender = Arrays.copyOfRange(body, 21, 86);
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(keys.toECPrivateKey());
    agreement.doPhase(publicKey(sender), true);
    byte[] info =
        ByteBuffer.allocate(14 + 65 + 65 + 1)
            .put("WebPush: info\0".getBytes(US_ASCII))
            .put(point())
            .put(sender)
            .put((byte) 1)
            .array();
    byte[] input = hmac(hmac(secret, agreement.generateSecret()), info);
    byte[] pseudoRandom = hmac(salt, input);
    byte[] key =
        Arrays.copyOf(hmac(pseudoRandom, "Content-Encoding: aes128gcm\0\1".getBytes(US_ASCII)), 16);
    byte[] nonce =
        Arrays.copyOf(hmac(pseudoRandom, "Content-Encoding: nonce\0\1".getBytes(US_ASCII)), 12);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    byte[] plain = cipher.doFinal(body, 86, body.length - 86);
    return new String(plain, 0, plain.length - 1, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(data);
  }
}
