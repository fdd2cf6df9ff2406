package io.crewcall.auth.grant;

import io.crewcall.auth.session.SessionService;
import io.crewcall.auth.token.ClientOwner;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenIntrospection;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Tells confidential clients what a token is worth now (RFC 7662). Services may ask about any
 * token, also of the platform's own log-ins, which the library does not know; an integrator only
 * about those of its own client.
 */
final class IntrospectionProvider implements AuthenticationProvider {
  private final AuthenticationProvider library;
  private final JwtDecoder decoder;
  private final SessionService sessions;

  IntrospectionProvider(
      AuthenticationProvider library, JwtDecoder decoder, SessionService sessions) {
    this.library = library;
    this.decoder = decoder;
    this.sessions = sessions;
  }

  @Override
  public @Nullable Authentication authenticate(Authentication request) {
    OAuth2TokenIntrospectionAuthenticationToken wanted =
        (OAuth2TokenIntrospectionAuthenticationToken) request;
    OAuth2ClientAuthenticationToken client =
        (OAuth2ClientAuthenticationToken) Objects.requireNonNull(wanted.getPrincipal());
    RegisteredClient registered = Objects.requireNonNull(client.getRegisteredClient());
    OAuth2TokenIntrospectionAuthenticationToken answer =
        (OAuth2TokenIntrospectionAuthenticationToken)
            Objects.requireNonNull(library.authenticate(wanted));
    OAuth2TokenIntrospection found = answer.getTokenClaims();
    if (found.isActive()) {
      return ClientOwner.isPlatforms(registered)
              || registered.getClientId().equals(found.getClientId())
          ? answer
          : told(wanted, client, OAuth2TokenIntrospection.builder().build());
    }
    return ClientOwner.isPlatforms(registered)
        ? told(wanted, client, ofFirstParty(wanted.getToken()))
        : answer;
  }

  /**
   * A token of the JSON endpoints: good as long as its session goes on. Tokens of the provider's
   * clients were looked up by the library before.
   */
  private OAuth2TokenIntrospection ofFirstParty(String value) {
    Jwt token;
    try {
      token = decoder.decode(value);
    } catch (JwtException notOne) {
      return OAuth2TokenIntrospection.builder().build();
    }
    String session = token.getClaimAsString("sid");
    if (session == null || !sessions.isLive(UUID.fromString(session))) {
      return OAuth2TokenIntrospection.builder().build();
    }
    OAuth2TokenIntrospection.Builder claims =
        OAuth2TokenIntrospection.builder(true)
            .clientId(text(token, "client_id"))
            .tokenType(OAuth2AccessToken.TokenType.BEARER.getValue())
            .issuer(text(token, "iss"))
            .subject(text(token, "sub"))
            .issuedAt(Objects.requireNonNull(token.getIssuedAt()))
            .expiresAt(Objects.requireNonNull(token.getExpiresAt()))
            .claim("sid", session)
            .claim("roles", Objects.requireNonNull(token.getClaimAsStringList("roles")));
    Objects.requireNonNull(token.getAudience()).forEach(claims::audience);
    String scope = token.getClaimAsString("scope");
    List.of(scope == null ? new String[0] : scope.split(" ")).forEach(claims::scope);
    return claims.build();
  }

  private static String text(Jwt token, String claim) {
    return Objects.requireNonNull(token.getClaimAsString(claim));
  }

  private static OAuth2TokenIntrospectionAuthenticationToken told(
      OAuth2TokenIntrospectionAuthenticationToken wanted,
      OAuth2ClientAuthenticationToken client,
      OAuth2TokenIntrospection claims) {
    return new OAuth2TokenIntrospectionAuthenticationToken(wanted.getToken(), client, claims);
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return OAuth2TokenIntrospectionAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
