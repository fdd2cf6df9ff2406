package io.crewcall.auth.page;

import io.crewcall.auth.account.AccountIdentity;
import io.crewcall.auth.token.SignInFactors;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * Somebody who has signed in with a browser: the account's id, and by which factors. Roles are read
 * afresh for each token.
 */
final class SignedInAuthentication {

  private SignedInAuthentication() {}

  static Authentication of(AccountIdentity account, boolean withCode) {
    List<GrantedAuthority> factors = new ArrayList<>();
    factors.add(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY));
    if (withCode) {
      factors.add(FactorGrantedAuthority.fromAuthority(SignInFactors.CODE));
    }
    UsernamePasswordAuthenticationToken signedIn =
        UsernamePasswordAuthenticationToken.authenticated(account.id().toString(), null, factors);
    // Else the details of the form would be kept with the browser's session.
    signedIn.setDetails("");
    return signedIn;
  }
}
