package io.crewcall.auth.token;

import io.crewcall.auth.account.AccountIdentity;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;

/** What a client is told of somebody, by the scopes it was granted. */
public final class AccountClaims {

  private AccountClaims() {}

  /** For ID tokens and user info alike, beside the subject. */
  public static Map<String, Object> of(AccountIdentity account, Collection<String> scopes) {
    Map<String, Object> claims = new LinkedHashMap<>();
    if (scopes.contains(OidcScopes.PROFILE)) {
      claims.put(StandardClaimNames.PREFERRED_USERNAME, account.handle());
      claims.put(StandardClaimNames.NAME, account.displayName());
    }
    if (scopes.contains(OidcScopes.EMAIL)) {
      claims.put(StandardClaimNames.EMAIL, account.email());
      claims.put(StandardClaimNames.EMAIL_VERIFIED, account.emailVerified());
    }
    return claims;
  }
}
