package io.crewcall.auth.provider;

import io.crewcall.auth.account.AccountIdentity;
import io.crewcall.auth.account.AccountService;
import io.crewcall.auth.token.AccountClaims;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.stereotype.Component;

/** What user info says: how things are now, where the library repeats the ID token. */
@Component
final class UserInfo implements Function<OidcUserInfoAuthenticationContext, OidcUserInfo> {
  private final AccountService accounts;

  UserInfo(AccountService accounts) {
    this.accounts = accounts;
  }

  @Override
  public OidcUserInfo apply(OidcUserInfoAuthenticationContext context) {
    AccountIdentity account =
        accounts
            .active(UUID.fromString(context.getAuthorization().getPrincipalName()))
            .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_TOKEN));
    Map<String, Object> claims =
        new HashMap<>(AccountClaims.of(account, context.getAccessToken().getScopes()));
    claims.put(StandardClaimNames.SUB, account.id().toString());
    return new OidcUserInfo(claims);
  }
}
