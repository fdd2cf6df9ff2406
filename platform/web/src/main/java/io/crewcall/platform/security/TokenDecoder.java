package io.crewcall.platform.security;

import com.github.benmanes.caffeine.cache.Ticker;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Checks tokens: signature (asymmetric algorithms only), type, issuer, audience, times and a
 * subject that is an id. Keys are cached, fetched again for an unknown {@code kid} at most every
 * few seconds, and kept in use while their source is out of reach.
 */
public final class TokenDecoder {
  private static final Duration SKEW = Duration.ofSeconds(30);

  private TokenDecoder() {}

  /** With the issuer's published keys. */
  public static JwtDecoder create(SecurityProperties properties) {
    PublishedKeys published = new PublishedKeys();
    return new VerifiedTokens(
        signatures(keys(properties, published), published),
        validators(properties),
        Ticker.systemTicker());
  }

  /** With keys that are at hand: for the issuer itself, which need not ask itself over HTTP. */
  public static JwtDecoder create(
      SecurityProperties properties, JWKSource<SecurityContext> publicKeys) {
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor(publicKeys));
    decoder.setJwtValidator(validators(properties));
    return decoder;
  }

  private static DefaultJWTProcessor<SecurityContext> processor(
      JWKSource<SecurityContext> publicKeys) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            Set.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256), publicKeys));
    // Types and times are checked by the validators below.
    processor.setJWSTypeVerifier((type, context) -> {});
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    return processor;
  }

  private static JwtDecoder signatures(
      JWKSource<SecurityContext> publicKeys, PublishedKeys published) {
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor(publicKeys));
    decoder.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
    return token -> {
      try {
        return decoder.decode(token);
      } catch (BadJwtException refused) {
        throw refused;
      } catch (RuntimeException failed) {
        if (causedByRateLimit(failed) && published.reached) {
          // Keys were fetched a moment ago and this one was not among them.
          throw new BadJwtException("signed with an unknown key", failed);
        }
        throw failed;
      }
    };
  }

  private static JWKSource<SecurityContext> keys(
      SecurityProperties properties, PublishedKeys published) {
    try {
      return JWKSourceBuilder.create(properties.jwkSetUri().toURL(), published)
          .cache(Duration.ofMinutes(5).toMillis(), Duration.ofSeconds(5).toMillis())
          .rateLimited(Duration.ofSeconds(5).toMillis())
          .retrying(true)
          .outageTolerant(Duration.ofHours(12).toMillis())
          .build();
    } catch (MalformedURLException wrong) {
      throw new IllegalArgumentException("crewcall.security.jwk-set-uri is not a URL", wrong);
    }
  }

  private static OAuth2TokenValidator<Jwt> validators(SecurityProperties properties) {
    JwtTypeValidator type = new JwtTypeValidator(List.of("JWT", "at+jwt"));
    type.setAllowEmpty(false);
    return new DelegatingOAuth2TokenValidator<>(
        type,
        new JwtTimestampValidator(SKEW),
        new JwtIssuerValidator(properties.issuer()),
        new JwtClaimValidator<List<String>>(
            "aud", audience -> audience != null && audience.contains(properties.audience())),
        TokenDecoder::requireExpiryAndSubject);
  }

  private static OAuth2TokenValidatorResult requireExpiryAndSubject(Jwt token) {
    boolean valid = token.getExpiresAt() != null && isUuid(token.getSubject());
    return valid
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(
            new OAuth2Error("invalid_token", "exp and a sub that is an id are required", null));
  }

  private static boolean isUuid(@Nullable String subject) {
    try {
      return subject != null && UUID.fromString(subject).toString().equals(subject);
    } catch (IllegalArgumentException notAnId) {
      return false;
    }
  }

  /**
   * Whether the last attempt to fetch them succeeded: only then is a key unknown that is not there.
   */
  private static final class PublishedKeys extends DefaultResourceRetriever {
    private volatile boolean reached;

    PublishedKeys() {
      super(2000, 2000, 256 * 1024);
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
      reached = false;
      Resource keys = super.retrieveResource(url);
      reached = true;
      return keys;
    }
  }

  private static boolean causedByRateLimit(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof KeySourceException
          && cause.getClass().getSimpleName().equals("RateLimitReachedException")) {
        return true;
      }
    }
    return false;
  }
}
