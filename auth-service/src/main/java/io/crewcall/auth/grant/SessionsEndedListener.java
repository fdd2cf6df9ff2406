package io.crewcall.auth.grant;

import io.crewcall.auth.account.AccountErased;
import io.crewcall.auth.audit.AuditEventType;
import io.crewcall.auth.audit.AuditLog;
import io.crewcall.auth.session.EndReason;
import io.crewcall.auth.session.SessionsEnded;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes back what was granted for a session, in the transaction that ends it. */
@Component
class SessionsEndedListener {
  private static final Logger log = LoggerFactory.getLogger(SessionsEndedListener.class);

  private final HashedAuthorizationService authorizations;
  private final AuditLog audit;

  SessionsEndedListener(HashedAuthorizationService authorizations, AuditLog audit) {
    this.authorizations = authorizations;
    this.audit = audit;
  }

  /**
   * Hashes of refresh tokens stay for as long as the session's row: a replay is told from noise.
   */
  @EventListener
  void revoke(SessionsEnded ended) {
    if (ended.reason() == EndReason.TOKEN_REUSED) {
      log.warn("a code or refresh token was used again: sessions {} end", ended.sessions());
      audit.record(
          ended.accountId(),
          AuditEventType.SESSION_ENDED,
          Map.of("reason", EndReason.TOKEN_REUSED.name()));
    }
    authorizations.removeOfSessions(ended.sessions());
  }

  @EventListener
  void forget(AccountErased erased) {
    authorizations.removeOfAccount(erased.accountId());
  }
}
