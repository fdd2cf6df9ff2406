package io.crewcall.auth.grant;

import io.crewcall.auth.session.EndReason;
import io.crewcall.auth.session.SessionService;
import io.crewcall.auth.token.GrantedSession;
import io.crewcall.auth.token.SignInFactors;
import java.security.Principal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Exchanges a code for tokens, once, and opens the session they belong to. The row of the code is
 * locked before anything is read: the library reads, decides and writes without that, and would
 * serve two who come together. Whoever brings a code a second time ends what the first one got.
 */
final class AuthorizationCodeProvider implements AuthenticationProvider {
  private static final OAuth2TokenType CODE = new OAuth2TokenType(OAuth2ParameterNames.CODE);

  private final AuthenticationProvider library;
  private final HashedAuthorizationService authorizations;
  private final ProviderRefreshTokenService refreshTokens;
  private final SessionService sessions;
  private final TransactionTemplate transaction;

  AuthorizationCodeProvider(
      AuthenticationProvider library,
      HashedAuthorizationService authorizations,
      ProviderRefreshTokenService refreshTokens,
      SessionService sessions,
      TransactionTemplate transaction) {
    this.library = library;
    this.authorizations = authorizations;
    this.refreshTokens = refreshTokens;
    this.sessions = sessions;
    this.transaction = transaction;
  }

  @Override
  public Authentication authenticate(Authentication request) {
    OAuth2AuthorizationCodeAuthenticationToken wanted =
        (OAuth2AuthorizationCodeAuthenticationToken) request;
    return Objects.requireNonNull(transaction.execute(status -> exchange(wanted, status)))
        .outcome();
  }

  private TokenRequestResult exchange(
      OAuth2AuthorizationCodeAuthenticationToken wanted, TransactionStatus status) {
    authorizations.lockByCode(wanted.getCode());
    OAuth2Authorization authorization = authorizations.findByToken(wanted.getCode(), CODE);
    OAuth2Authorization.Token<OAuth2AuthorizationCode> code =
        authorization == null ? null : authorization.getToken(OAuth2AuthorizationCode.class);
    if (authorization == null || code == null) {
      return TokenRequestResult.refused(OAuth2ErrorCodes.INVALID_GRANT);
    }
    if (code.isInvalidated() && !isOfClient(wanted, authorization)) {
      // Whoever this is, the session belongs to another client.
      return TokenRequestResult.refused(OAuth2ErrorCodes.INVALID_GRANT);
    }
    if (code.isInvalidated()) {
      GrantedSession.of(authorization)
          .ifPresent(session -> sessions.end(session, EndReason.TOKEN_REUSED));
      return TokenRequestResult.refused(OAuth2ErrorCodes.INVALID_GRANT);
    }
    if (!code.isActive() || !isOfClient(wanted, authorization)) {
      // The library refuses, and voids a code in the hands of another client.
      return library(wanted);
    }
    UUID session = open(authorization, wanted);
    authorizations.save(GrantedSession.attach(authorization, session));
    TokenRequestResult attempt = library(wanted);
    switch (attempt) {
      case TokenRequestResult.Granted granted -> {
        if (granted.tokens() instanceof OAuth2AccessTokenAuthenticationToken tokens
            && tokens.getRefreshToken() != null) {
          refreshTokens.issued(session, tokens.getRefreshToken());
        }
      }
      case TokenRequestResult.Refused refused -> status.setRollbackOnly();
    }
    return attempt;
  }

  private UUID open(
      OAuth2Authorization authorization, OAuth2AuthorizationCodeAuthenticationToken wanted) {
    return sessions.open(
        UUID.fromString(authorization.getPrincipalName()),
        GrantOrigin.of(authorization),
        client(wanted).getPrincipal().toString(),
        provenAt(authorization));
  }

  /** A browser may be signed in for hours: a code from it is no fresh proof. */
  private static Instant provenAt(OAuth2Authorization authorization) {
    return authorization.getAttribute(Principal.class.getName()) instanceof Authentication browser
        ? SignInFactors.provenAt(browser).orElse(Instant.EPOCH)
        : Instant.EPOCH;
  }

  private TokenRequestResult library(OAuth2AuthorizationCodeAuthenticationToken wanted) {
    try {
      return new TokenRequestResult.Granted(Objects.requireNonNull(library.authenticate(wanted)));
    } catch (OAuth2AuthenticationException refused) {
      return new TokenRequestResult.Refused(refused);
    }
  }

  private static boolean isOfClient(
      OAuth2AuthorizationCodeAuthenticationToken wanted, OAuth2Authorization authorization) {
    var client = client(wanted).getRegisteredClient();
    return client != null && client.getId().equals(authorization.getRegisteredClientId());
  }

  private static OAuth2ClientAuthenticationToken client(
      OAuth2AuthorizationCodeAuthenticationToken wanted) {
    return (OAuth2ClientAuthenticationToken) Objects.requireNonNull(wanted.getPrincipal());
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return OAuth2AuthorizationCodeAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
