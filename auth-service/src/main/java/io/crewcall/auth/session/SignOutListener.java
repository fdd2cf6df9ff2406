package io.crewcall.auth.session;

import io.crewcall.auth.account.Access;
import io.crewcall.auth.account.AccountErased;
import io.crewcall.auth.account.SignOutRequested;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends sessions when something happens to their account, in the transaction of what happens. */
@Component
class SignOutListener {
  private final SessionService sessions;
  private final SessionPersonalData data;

  SignOutListener(SessionService sessions, SessionPersonalData data) {
    this.sessions = sessions;
    this.data = data;
  }

  @EventListener
  void on(SignOutRequested wanted) {
    sessions.endAll(
        wanted.accountId(),
        wanted.except(),
        switch (wanted.cause()) {
          case PASSWORD_CHANGED -> EndReason.PASSWORD_CHANGED;
          case STOPPED_BY_MAIL -> EndReason.REVOKED;
          case ACCOUNT_DEACTIVATED -> EndReason.ACCOUNT_INACTIVE;
          case ADMINISTRATOR -> EndReason.ENDED_BY_ADMIN;
        },
        wanted.ends(Access.SESSIONS),
        wanted.ends(Access.GRANTS));
  }

  /** All have ended before: nothing is left to know. */
  @EventListener
  void on(AccountErased erased) {
    data.erase(erased.accountId());
  }
}
