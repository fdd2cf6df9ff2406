package io.crewcall.auth.grant;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * Makes refresh tokens for whoever was granted {@code offline_access}, public clients included: the
 * library's own refuses these, since it does not end a family when one of its tokens is reused.
 */
final class RefreshTokenGenerator implements OAuth2TokenGenerator<OAuth2RefreshToken> {
  /** What a token is exchanged for; {@link RefreshTokenProvider} says it, no request can. */
  static final String NEXT = "crewcall.next";

  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  RefreshTokenGenerator(Clock clock) {
    this.clock = clock;
  }

  @Override
  public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
    OAuth2Authorization authorization = context.getAuthorization();
    if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType())
        || authorization == null
        || !authorization.getAuthorizedScopes().contains(GrantEndpoints.OFFLINE_ACCESS)) {
      return null;
    }
    Instant now = clock.instant();
    return new OAuth2RefreshToken(
        value(context),
        now,
        now.plus(context.getRegisteredClient().getTokenSettings().getRefreshTokenTimeToLive()));
  }

  private String value(OAuth2TokenContext context) {
    Authentication grant = context.getAuthorizationGrant();
    if (grant instanceof OAuth2RefreshTokenAuthenticationToken refresh
        && refresh.getAdditionalParameters().get(NEXT) instanceof String next) {
      return next;
    }
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
