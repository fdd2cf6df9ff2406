package io.crewcall.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Collection;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Verifies a token's signature once a minute, however often it is shown; what it says (its times
 * above all) is looked at each time. The issuer's keys are kept for longer than that, so that a key
 * that is withdrawn is not trusted much longer. Nothing is remembered of what was refused.
 */
final class VerifiedTokens implements JwtDecoder {
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  /** Some kilobytes each. */
  private static final int MANY = 2_000;

  private final JwtDecoder signatures;
  private final OAuth2TokenValidator<Jwt> validator;
  private final Cache<String, Jwt> verified;

  /**
   * A decoder.
   *
   * @param signatures verifies signatures alone
   * @param validator looks at what a token says
   */
  VerifiedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> validator, Ticker ticker) {
    this.signatures = signatures;
    this.validator = validator;
    this.verified =
        Caffeine.newBuilder().maximumSize(MANY).expireAfterWrite(REMEMBERED).ticker(ticker).build();
  }

  @Override
  public Jwt decode(String token) {
    Jwt known = verified.getIfPresent(token);
    Jwt jwt = known == null ? signatures.decode(token) : known;
    OAuth2TokenValidatorResult result = validator.validate(jwt);
    if (result.hasErrors()) {
      throw new JwtValidationException(description(result.getErrors()), result.getErrors());
    }
    if (known == null) {
      verified.put(token, jwt);
    }
    return jwt;
  }

  private static String description(Collection<OAuth2Error> errors) {
    return errors.stream()
        .map(OAuth2Error::getDescription)
        .filter(text -> text != null && !text.isEmpty())
        .findFirst()
        .orElse("the token is not valid");
  }
}
