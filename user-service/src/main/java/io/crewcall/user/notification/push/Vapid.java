package io.crewcall.user.notification.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.crewcall.user.notification.NotificationProperties;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Tells a push service who sends (RFC 8292): a short token for its origin, signed by our key. */
final class Vapid {
  private static final Duration GOOD_FOR = Duration.ofHours(12);
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final String publicKey;
  private final ECPrivateKey privateKey;
  private final String contact;
  private final JsonMapper json;
  private final Clock clock;

  /**
   * @throws IllegalArgumentException when the keys do not belong together
   */
  Vapid(NotificationProperties.Push settings, JsonMapper json, Clock clock) {
    try {
      byte[] point = Base64.getUrlDecoder().decode(settings.publicKey());
      this.privateKey = P256.privateKey(Base64.getUrlDecoder().decode(settings.privateKey()));
      this.publicKey = BASE64.encodeToString(point);
      this.contact = settings.contact();
      this.json = json;
      this.clock = clock;
      byte[] probe = "probe".getBytes(UTF_8);
      Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
      check.initVerify(P256.publicKey(point));
      check.update(probe);
      if (!check.verify(sign(probe))) {
        throw new IllegalArgumentException("they are no pair");
      }
    } catch (GeneralSecurityException | IllegalArgumentException wrong) {
      throw new IllegalArgumentException(
          "crewcall.notifications.push.public-key and private-key are not a P-256 pair in base64url",
          wrong);
    }
  }

  /** What browsers need to subscribe. */
  String publicKey() {
    return publicKey;
  }

  /** The {@code Authorization} header for an endpoint. */
  String authorization(URI endpoint) throws GeneralSecurityException {
    String origin =
        endpoint.getScheme()
            + "://"
            + endpoint.getHost()
            + (endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort());
    String signed =
        part(Map.of("typ", "JWT", "alg", "ES256"))
            + "."
            + part(
                Map.of(
                    "aud",
                    origin,
                    "exp",
                    clock.instant().plus(GOOD_FOR).getEpochSecond(),
                    "sub",
                    contact));
    return "vapid t="
        + signed
        + "."
        + BASE64.encodeToString(sign(signed.getBytes(UTF_8)))
        + ", k="
        + publicKey;
  }

  private String part(Map<String, Object> claims) {
    return BASE64.encodeToString(json.writeValueAsBytes(claims));
  }

  private byte[] sign(byte[] data) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initSign(privateKey);
    signature.update(data);
    return signature.sign();
  }
}
