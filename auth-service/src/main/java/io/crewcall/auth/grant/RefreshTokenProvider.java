package io.crewcall.auth.grant;

import io.crewcall.auth.session.EndReason;
import io.crewcall.auth.session.SessionService;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Exchanges a refresh token for the next of its family, once. A token that comes again a moment
 * later, before anybody used the next one, gets the same next one: its answer was lost, or two tabs
 * asked at once (docs/adr/0030). A token that comes later is in two hands, and nobody can tell
 * which is the owner's, so the whole session ends (RFC 9700 section 4.14.2): the newest token too,
 * and what was granted with it.
 */
final class RefreshTokenProvider implements AuthenticationProvider {
  private final AuthenticationProvider library;
  private final ProviderRefreshTokenService refreshTokens;
  private final SessionService sessions;
  private final MeterRegistry meters;
  private final TransactionTemplate transaction;

  RefreshTokenProvider(
      AuthenticationProvider library,
      ProviderRefreshTokenService refreshTokens,
      SessionService sessions,
      MeterRegistry meters,
      TransactionTemplate transaction) {
    this.library = library;
    this.refreshTokens = refreshTokens;
    this.sessions = sessions;
    this.meters = meters;
    this.transaction = transaction;
  }

  @Override
  public Authentication authenticate(Authentication request) {
    OAuth2RefreshTokenAuthenticationToken wanted = (OAuth2RefreshTokenAuthenticationToken) request;
    return Objects.requireNonNull(transaction.execute(status -> rotate(wanted, status))).outcome();
  }

  private TokenRequestResult rotate(
      OAuth2RefreshTokenAuthenticationToken wanted, TransactionStatus status) {
    return switch (refreshTokens.claim(wanted.getRefreshToken())) {
      case ProviderRefreshTokenService.Presented.Fresh fresh -> {
        TokenRequestResult attempt =
            exchange(wanted, wanted.getRefreshToken(), fresh.next(), fresh.session());
        switch (attempt) {
          case TokenRequestResult.Granted granted ->
              refreshTokens.issued(fresh.session(), refreshToken(granted));
          // For reasons of the request: the token is as good as before.
          case TokenRequestResult.Refused refused -> status.setRollbackOnly();
        }
        yield attempt;
      }
      case ProviderRefreshTokenService.Presented.Repeated repeated -> {
        meters.counter("crewcall.auth.refresh.repeated").increment();
        // The library knows the grant by its newest token, and issues that one again.
        TokenRequestResult attempt =
            exchange(wanted, repeated.next(), repeated.next(), repeated.session());
        if (attempt instanceof TokenRequestResult.Refused) {
          status.setRollbackOnly();
        }
        yield attempt;
      }
      case ProviderRefreshTokenService.Presented.Spent spent -> {
        meters.counter("crewcall.auth.refresh.reused").increment();
        sessions.end(spent.session(), EndReason.TOKEN_REUSED);
        yield TokenRequestResult.refused(OAuth2ErrorCodes.INVALID_GRANT);
      }
      case ProviderRefreshTokenService.Presented.Unknown unknown ->
          TokenRequestResult.refused(OAuth2ErrorCodes.INVALID_GRANT);
    };
  }

  private static OAuth2RefreshToken refreshToken(TokenRequestResult.Granted granted) {
    return Objects.requireNonNull(
        ((OAuth2AccessTokenAuthenticationToken) granted.tokens()).getRefreshToken());
  }

  private TokenRequestResult exchange(
      OAuth2RefreshTokenAuthenticationToken wanted, String current, String next, UUID session) {
    if (!sessions.used(session)) {
      return TokenRequestResult.refused(OAuth2ErrorCodes.INVALID_GRANT);
    }
    try {
      return new TokenRequestResult.Granted(
          Objects.requireNonNull(
              library.authenticate(
                  new OAuth2RefreshTokenAuthenticationToken(
                      current,
                      (Authentication) Objects.requireNonNull(wanted.getPrincipal()),
                      wanted.getScopes(),
                      Map.of(RefreshTokenGenerator.NEXT, next)))));
    } catch (OAuth2AuthenticationException refused) {
      return new TokenRequestResult.Refused(refused);
    }
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return OAuth2RefreshTokenAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
