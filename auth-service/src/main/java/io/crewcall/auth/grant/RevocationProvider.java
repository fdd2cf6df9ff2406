package io.crewcall.auth.grant;

import io.crewcall.auth.session.EndReason;
import io.crewcall.auth.session.SessionService;
import io.crewcall.auth.token.ClientOwner;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Revokes tokens (RFC 7009). A refresh token, spent or not, takes its whole session with it; an
 * access token is marked by the library, which introspection and user info see at once, and
 * services that check signatures alone when it expires.
 */
final class RevocationProvider implements AuthenticationProvider {
  private final AuthenticationProvider library;
  private final ProviderRefreshTokenService refreshTokens;
  private final SessionService sessions;

  RevocationProvider(
      AuthenticationProvider library,
      ProviderRefreshTokenService refreshTokens,
      SessionService sessions) {
    this.library = library;
    this.refreshTokens = refreshTokens;
    this.sessions = sessions;
  }

  @Override
  public @Nullable Authentication authenticate(Authentication request) {
    OAuth2TokenRevocationAuthenticationToken wanted =
        (OAuth2TokenRevocationAuthenticationToken) request;
    Optional<ProviderRefreshTokenRepository.Holder> holder =
        refreshTokens.holder(wanted.getToken());
    if (holder.isEmpty()) {
      return library.authenticate(wanted);
    }
    Authentication client = (Authentication) Objects.requireNonNull(wanted.getPrincipal());
    if (!client.isAuthenticated() || !client.getName().equals(holder.get().getClient())) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
    }
    if (isPlatformsServer(client)) {
      sessions.signOutBrowser(holder.get().getSession());
    } else {
      sessions.end(holder.get().getSession(), EndReason.LOGGED_OUT);
    }
    return wanted;
  }

  /** Such a client holds the tokens of a browser, which only signs out as a whole. */
  private static boolean isPlatformsServer(Authentication client) {
    return client instanceof OAuth2ClientAuthenticationToken authenticated
        && authenticated.getRegisteredClient() instanceof RegisteredClient registered
        && registered.getClientSecret() != null
        && ClientOwner.isFirstParty(registered);
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return OAuth2TokenRevocationAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
