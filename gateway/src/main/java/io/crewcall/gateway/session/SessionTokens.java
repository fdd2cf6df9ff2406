package io.crewcall.gateway.session;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;

/**
 * What auth-service gave for one session.
 *
 * @param expiresAt the end of the access token
 */
record SessionTokens(String accessToken, Instant expiresAt, String refreshToken) {
  private static final MappedJwtClaimSetConverter CLAIMS =
      MappedJwtClaimSetConverter.withDefaults(Map.of());

  /**
   * The access token's claims; auth-service itself gave it, and it is verified where it is used.
   */
  Jwt claims() {
    try {
      JWT parsed = JWTParser.parse(accessToken);
      return Jwt.withTokenValue(accessToken)
          .headers(headers -> headers.putAll(parsed.getHeader().toJSONObject()))
          .claims(all(parsed.getJWTClaimsSet().getClaims()))
          .build();
    } catch (ParseException noToken) {
      throw new IllegalStateException("auth-service gave no JWT", noToken);
    }
  }

  private static Consumer<Map<String, Object>> all(Map<String, Object> claims) {
    return into -> into.putAll(CLAIMS.convert(claims));
  }

  @Override
  public String toString() {
    return "SessionTokens[until " + expiresAt + "]";
  }
}
