package io.crewcall.platform.personaldata;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.crewcall.platform.security.SecurityProperties;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Checks the tokens that services get for themselves. They have an audience of their own, so that
 * no person's token passes here and no service's token passes anywhere else; their subject is a
 * client.
 */
final class ServiceTokens {
  private static final Duration SKEW = Duration.ofSeconds(30);

  private ServiceTokens() {}

  static JwtDecoder decoder(
      SecurityProperties security, String audience, JWKSource<SecurityContext> publicKeys) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            Set.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256), publicKeys));
    // Types and times are checked by the validators below.
    processor.setJWSTypeVerifier((type, context) -> {});
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(validators(security.issuer(), audience));
    return decoder;
  }

  /** The issuer's keys as it publishes them; kept in use while it is out of reach. */
  static JWKSource<SecurityContext> publishedKeys(SecurityProperties security) {
    try {
      return JWKSourceBuilder.create(
              security.jwkSetUri().toURL(), new DefaultResourceRetriever(2000, 2000, 256 * 1024))
          .cache(Duration.ofMinutes(5).toMillis(), Duration.ofSeconds(5).toMillis())
          .rateLimited(Duration.ofSeconds(5).toMillis())
          .retrying(true)
          .outageTolerant(Duration.ofHours(12).toMillis())
          .build();
    } catch (MalformedURLException wrong) {
      throw new IllegalArgumentException("crewcall.security.jwk-set-uri is not a URL", wrong);
    }
  }

  private static OAuth2TokenValidator<Jwt> validators(String issuer, String audience) {
    JwtTypeValidator type = new JwtTypeValidator(List.of("JWT", "at+jwt"));
    type.setAllowEmpty(false);
    return new DelegatingOAuth2TokenValidator<>(
        type,
        new JwtTimestampValidator(SKEW),
        new JwtIssuerValidator(issuer),
        new JwtClaimValidator<List<String>>(
            "aud", audiences -> audiences != null && audiences.contains(audience)),
        new JwtClaimValidator<String>("sub", subject -> subject != null && !subject.isBlank()),
        new JwtClaimValidator<Object>("exp", expiry -> expiry != null));
  }
}
