package io.crewcall.auth.provider;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.crewcall.auth.session.EndReason;
import io.crewcall.auth.session.SessionService;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;

/**
 * Log-out that a client asks for (OpenID Connect RP-Initiated Logout). Its ID token, expired or
 * not, names the session to end. The library accepts only the latest ID token of an authorisation
 * that is still there; clients keep the first, and may log out twice.
 */
final class EndSessionProvider implements AuthenticationProvider {
  private static final OAuth2TokenType ID_TOKEN = new OAuth2TokenType(OidcParameterNames.ID_TOKEN);

  private final RegisteredClientRepository clients;
  private final OAuth2AuthorizationService authorizations;
  private final SessionService sessions;
  private final JwtDecoder hints;

  EndSessionProvider(
      RegisteredClientRepository clients,
      OAuth2AuthorizationService authorizations,
      SessionService sessions,
      JWKSource<SecurityContext> keys,
      String issuer) {
    this.clients = clients;
    this.authorizations = authorizations;
    this.sessions = sessions;
    this.hints = IdTokenHints.decoder(keys, issuer);
  }

  @Override
  public Authentication authenticate(Authentication request) {
    OidcLogoutAuthenticationToken wanted = (OidcLogoutAuthenticationToken) request;
    OidcIdToken hint = read(wanted.getIdTokenHint());
    RegisteredClient client =
        Objects.requireNonNull(hint.getAudience()).stream()
            .map(clients::findByClientId)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow(() -> refused(OAuth2ErrorCodes.INVALID_TOKEN, "id_token_hint"));
    String clientId = wanted.getClientId();
    if (clientId != null && !clientId.equals(client.getClientId())) {
      throw refused(OAuth2ErrorCodes.INVALID_REQUEST, OAuth2ParameterNames.CLIENT_ID);
    }
    String redirect = wanted.getPostLogoutRedirectUri();
    if (redirect != null && !client.getPostLogoutRedirectUris().contains(redirect)) {
      throw refused(OAuth2ErrorCodes.INVALID_REQUEST, "post_logout_redirect_uri");
    }
    Authentication browser = (Authentication) Objects.requireNonNull(wanted.getPrincipal());
    if (wanted.isPrincipalAuthenticated() && !browser.getName().equals(hint.getSubject())) {
      // Somebody else is signed in here; a link must not sign them out.
      throw refused(OAuth2ErrorCodes.INVALID_TOKEN, "sub");
    }
    String session = hint.getClaimAsString("sid");
    if (session != null) {
      sessions.end(UUID.fromString(session), EndReason.LOGGED_OUT);
    }
    return new OidcLogoutAuthenticationToken(
        hint, browser, wanted.getSessionId(), client.getClientId(), redirect, wanted.getState());
  }

  private OidcIdToken read(String hint) {
    OAuth2Authorization present = authorizations.findByToken(hint, ID_TOKEN);
    OAuth2Authorization.Token<OidcIdToken> known =
        present == null ? null : present.getToken(OidcIdToken.class);
    if (known != null) {
      return known.getToken();
    }
    try {
      Jwt token = hints.decode(hint);
      if (token.getClaims().containsKey(OAuth2ParameterNames.SCOPE)) {
        throw refused(OAuth2ErrorCodes.INVALID_TOKEN, "id_token_hint");
      }
      return new OidcIdToken(hint, token.getIssuedAt(), token.getExpiresAt(), token.getClaims());
    } catch (JwtException foreign) {
      throw refused(OAuth2ErrorCodes.INVALID_TOKEN, "id_token_hint");
    }
  }

  private static OAuth2AuthenticationException refused(String code, String parameter) {
    return new OAuth2AuthenticationException(
        new OAuth2Error(code, "OpenID Connect 1.0 Logout Request Parameter: " + parameter, null));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return OidcLogoutAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
