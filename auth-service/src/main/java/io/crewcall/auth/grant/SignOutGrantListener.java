package io.crewcall.auth.grant;

import io.crewcall.auth.account.Access;
import io.crewcall.auth.account.SignOutRequested;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes back what would open a session later: codes under way, and what was allowed for good. */
@Component
class SignOutGrantListener {
  private final HashedAuthorizationService authorizations;

  SignOutGrantListener(HashedAuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  @EventListener
  void on(SignOutRequested wanted) {
    authorizations.removeUnfetched(wanted.accountId());
    if (wanted.ends(Access.GRANTS)) {
      authorizations.removeConsents(wanted.accountId());
    }
  }
}
