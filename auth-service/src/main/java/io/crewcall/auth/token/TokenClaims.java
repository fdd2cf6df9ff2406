package io.crewcall.auth.token;

import io.crewcall.auth.account.AccountIdentity;
import io.crewcall.auth.account.Accounts;
import io.crewcall.contracts.Role;
import io.crewcall.platform.security.SecurityProperties;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * What tokens say about an account, read from the account at the moment of issue: a role dropped or
 * an account deactivated meanwhile shows in the next token.
 */
@Component
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
  private final Accounts accounts;
  private final SecurityProperties security;

  TokenClaims(Accounts accounts, SecurityProperties security) {
    this.accounts = accounts;
    this.security = security;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    Authentication principal = Objects.requireNonNull(context.getPrincipal());
    AccountIdentity account =
        accounts
            .active(UUID.fromString(principal.getName()))
            .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      accessToken(context, principal, account);
    } else if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())
        && context.getAuthorizedScopes().contains(OidcScopes.PROFILE)) {
      context
          .getClaims()
          .claim("preferred_username", account.handle())
          .claim("name", account.displayName());
    }
  }

  /** Lists are array lists: the store of authorisations reads no other kind back. */
  private void accessToken(
      JwtEncodingContext context, Authentication principal, AccountIdentity account) {
    context.getJwsHeader().type("at+jwt");
    context
        .getClaims()
        .audience(new ArrayList<>(List.of(security.audience())))
        .claim(
            "roles",
            account.roles().stream()
                .map(Role::name)
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new)));
    scopes(context, account);
    if (principal.getDetails() instanceof SessionId session) {
      context.getClaims().claim("sid", session.value().toString());
    }
  }

  /** One text, as RFC 9068 has it; administration only as long as the account has the role. */
  private static void scopes(JwtEncodingContext context, AccountIdentity account) {
    Collection<String> scopes =
        AccessTokens.FIRST_PARTY.equals(context.getAuthorizationGrantType())
            ? Scopes.of(account.roles())
            : Scopes.left(context.getAuthorizedScopes(), account.roles());
    context.getClaims().claims(claims -> claims.remove(OAuth2ParameterNames.SCOPE));
    if (!scopes.isEmpty()) {
      context.getClaims().claim(OAuth2ParameterNames.SCOPE, String.join(" ", scopes));
    }
  }
}
