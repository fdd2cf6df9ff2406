package io.crewcall.user.notification.push;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import io.crewcall.user.notification.NotificationProperties;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;

/** Tells a push service who sends (RFC 8292): a short-lived token for its origin. */
final class Vapid {
  private static final Duration VALIDITY = Duration.ofHours(12);
  private static final int COORDINATE = 32;

  private final VAPIDKeyPair keys;
  private final String contact;
  private final Clock clock;

  /**
   * @throws IllegalArgumentException when the keys do not belong together
   */
  Vapid(NotificationProperties.Push properties, Clock clock) {
    try {
      ECKey key = key(properties);
      requirePair(key);
      this.keys =
          VAPIDKeyPairs.of(
              PrivateKeySources.ofECPrivateKey(key.toECPrivateKey()),
              PublicKeySources.ofECPublicKey(key.toECPublicKey()));
    } catch (JOSEException | IllegalStateException | IllegalArgumentException wrong) {
      throw new IllegalArgumentException(
          "crewcall.notifications.push.public-key and private-key are not a P-256 pair in base64url",
          wrong);
    }
    this.contact = properties.contact();
    this.clock = clock;
  }

  /** From an uncompressed point and a number. */
  private static ECKey key(NotificationProperties.Push properties) {
    byte[] point = Base64.getUrlDecoder().decode(properties.publicKey());
    if (point.length != 1 + 2 * COORDINATE) {
      throw new IllegalArgumentException("the public key is no uncompressed point");
    }
    return new ECKey.Builder(
            Curve.P_256,
            Base64URL.encode(Arrays.copyOfRange(point, 1, 1 + COORDINATE)),
            Base64URL.encode(Arrays.copyOfRange(point, 1 + COORDINATE, point.length)))
        .d(new Base64URL(properties.privateKey()))
        .build();
  }

  private static void requirePair(ECKey key) throws JOSEException {
    JWSObject probe = new JWSObject(new JWSHeader(JWSAlgorithm.ES256), new Payload("probe"));
    probe.sign(new ECDSASigner(key));
    if (!probe.verify(new ECDSAVerifier(key))) {
      throw new IllegalArgumentException("the private key belongs to another public key");
    }
  }

  /** What browsers need to subscribe. */
  String publicKey() {
    return keys.extractPublicKeyInUncompressedFormAsString();
  }

  /** The {@code Authorization} header for an endpoint. */
  String authorization(URI endpoint) {
    return keys.generateAuthorizationHeaderValue(
        VAPIDJWTParam.getBuilder()
            .resourceURLString(endpoint.toString())
            .expirationTime(clock.instant().plus(VALIDITY))
            .subject(contact)
            .build());
  }
}
