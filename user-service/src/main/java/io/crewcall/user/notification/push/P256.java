package io.crewcall.user.notification.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** Keys on the curve P-256 in the form in which Web Push has them: bare points and numbers. */
final class P256 {
  /** Length of an uncompressed point. */
  static final int POINT = 65;

  private static final int NUMBER = 32;
  private static final byte UNCOMPRESSED = 4;
  private static final ECParameterSpec CURVE = curve();

  private P256() {}

  private static ECParameterSpec curve() {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  static KeyPair newKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(CURVE);
    return generator.generateKeyPair();
  }

  /**
   * @throws IllegalArgumentException when the bytes are no point of the curve
   */
  static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
    if (!isPoint(point)) {
      throw new IllegalArgumentException("not a point of P-256");
    }
    return (ECPublicKey)
        KeyFactory.getInstance("EC")
            .generatePublic(
                new ECPublicKeySpec(
                    new ECPoint(number(point, 1), number(point, 1 + NUMBER)), CURVE));
  }

  static ECPrivateKey privateKey(byte[] number) throws GeneralSecurityException {
    return (ECPrivateKey)
        KeyFactory.getInstance("EC")
            .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, number), CURVE));
  }

  /** Whether an uncompressed point lies on the curve: y² = x³ + ax + b. */
  static boolean isPoint(byte[] point) {
    if (point.length != POINT || point[0] != UNCOMPRESSED) {
      return false;
    }
    BigInteger prime = ((ECFieldFp) CURVE.getCurve().getField()).getP();
    BigInteger x = number(point, 1);
    BigInteger y = number(point, 1 + NUMBER);
    return x.compareTo(prime) < 0
        && y.compareTo(prime) < 0
        && y.multiply(y)
                .subtract(x.pow(3))
                .subtract(CURVE.getCurve().getA().multiply(x))
                .subtract(CURVE.getCurve().getB())
                .mod(prime)
                .signum()
            == 0;
  }

  /** A public key as an uncompressed point. */
  static byte[] bytes(ECPublicKey key) {
    byte[] point = new byte[POINT];
    point[0] = UNCOMPRESSED;
    put(key.getW().getAffineX(), point, 1);
    put(key.getW().getAffineY(), point, 1 + NUMBER);
    return point;
  }

  private static BigInteger number(byte[] point, int from) {
    return new BigInteger(1, Arrays.copyOfRange(point, from, from + NUMBER));
  }

  private static void put(BigInteger number, byte[] point, int from) {
    byte[] bytes = number.toByteArray();
    int skipped = Math.max(0, bytes.length - NUMBER);
    int length = bytes.length - skipped;
    System.arraycopy(bytes, skipped, point, from + NUMBER - length, length);
  }
}
