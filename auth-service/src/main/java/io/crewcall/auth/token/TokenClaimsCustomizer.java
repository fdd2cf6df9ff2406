package io.crewcall.auth.token;

import io.crewcall.auth.account.AccountIdentity;
import io.crewcall.auth.account.AccountService;
import io.crewcall.contracts.Role;
import io.crewcall.platform.security.InPersonInterceptor;
import io.crewcall.platform.security.SecurityProperties;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
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
final class TokenClaimsCustomizer implements OAuth2TokenCustomizer<JwtEncodingContext> {
  /** Of services' tokens; what resource servers compare with is in the starter. */
  static final String INTERNAL_AUDIENCE = "crewcall-internal";

  private static final String SESSION = "sid";

  private final AccountService accounts;
  private final SecurityProperties security;
  private final SessionProofs proofs;

  TokenClaimsCustomizer(
      AccountService accounts, SecurityProperties security, SessionProofs proofs) {
    this.accounts = accounts;
    this.security = security;
    this.proofs = proofs;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      context.getJwsHeader().type("at+jwt");
    }
    String owner = ClientOwner.of(context.getRegisteredClient());
    if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())
        && owner == null) {
      serviceToken(context);
      return;
    }
    Authentication principal = Objects.requireNonNull(context.getPrincipal());
    AccountIdentity account = account(owner == null ? principal.getName() : owner);
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      accessToken(context, principal, account);
    } else if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
      AccountClaims.of(account, context.getAuthorizedScopes()).forEach(context.getClaims()::claim);
      session(context);
      SignInFactors.provenAt(principal)
          .ifPresent(at ->
              context
                  .getClaims()
                  .claim(IdTokenClaimNames.AUTH_TIME, at.getEpochSecond())
                  .claim(IdTokenClaimNames.AMR, SignInFactors.methods(principal)));
    }
  }

  private static void session(JwtEncodingContext context) {
    GrantedSession.of(context.getAuthorization())
        .ifPresent(session -> context.getClaims().claim(SESSION, session.toString()));
  }

  private AccountIdentity account(String id) {
    return accounts
        .active(UUID.fromString(id))
        .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
  }

  /** A service speaks for nobody: its subject is no account, and no public door takes its token. */
  private void serviceToken(JwtEncodingContext context) {
    context.getClaims().audience(only(INTERNAL_AUDIENCE));
    scopes(context, new TreeSet<>(context.getAuthorizedScopes()));
  }

  private void accessToken(
      JwtEncodingContext context, Authentication principal, AccountIdentity account) {
    context
        .getClaims()
        .subject(account.id().toString())
        .audience(only(security.audience()))
        .claim("client_id", context.getRegisteredClient().getClientId())
        .claim(
            "roles",
            account.roles().stream()
                .map(Role::name)
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new)));
    scopes(
        context,
        AccessTokenService.FIRST_PARTY.equals(context.getAuthorizationGrantType())
            ? GrantedScopes.of(account.roles())
            // Administration only as long as the account has the role.
            : GrantedScopes.left(context.getAuthorizedScopes(), account.roles()));
    UUID session =
        principal.getDetails() instanceof SessionId own
            ? own.value()
            : GrantedSession.of(context.getAuthorization()).orElse(null);
    if (session != null) {
      ofSession(context, session);
    }
  }

  private void ofSession(JwtEncodingContext context, UUID session) {
    context.getClaims().claim(SESSION, session.toString());
    proofs
        .provenAt(session)
        .ifPresent(
            at -> context.getClaims().claim(IdTokenClaimNames.AUTH_TIME, at.getEpochSecond()));
    if (ClientOwner.isFirstParty(context.getRegisteredClient())) {
      context.getClaims().claim(InPersonInterceptor.FIRST_PARTY, true);
    }
  }

  /** Lists are array lists: the store of authorisations reads no other kind back. */
  private static List<String> only(String audience) {
    return new ArrayList<>(List.of(audience));
  }

  /** One text, as RFC 9068 has it. */
  private static void scopes(JwtEncodingContext context, Collection<String> scopes) {
    context.getClaims().claims(claims -> claims.remove(OAuth2ParameterNames.SCOPE));
    if (!scopes.isEmpty()) {
      context.getClaims().claim(OAuth2ParameterNames.SCOPE, String.join(" ", scopes));
    }
  }
}
