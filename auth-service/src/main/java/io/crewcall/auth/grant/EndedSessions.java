package io.crewcall.auth.grant;

import io.crewcall.auth.account.AccountErased;
import io.crewcall.auth.audit.AuditEventType;
import io.crewcall.auth.audit.AuditLog;
import io.crewcall.auth.session.EndReason;
import io.crewcall.auth.session.SessionsEnded;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes back what was granted for a session, in the transaction that ends it. */
@Component
class EndedSessions {
  private static final Logger log = LoggerFactory.getLogger(EndedSessions.class);

  private final JdbcClient jdbc;
  private final AuditLog audit;

  EndedSessions(JdbcClient jdbc, AuditLog audit) {
    this.jdbc = jdbc;
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
    jdbc.sql("delete from oauth2_authorization where session_id = any (:sessions)")
        .param("sessions", ended.sessions().toArray(UUID[]::new))
        .update();
  }

  /** What he let clients do, and codes that nobody has fetched tokens for. */
  @EventListener
  void forget(AccountErased erased) {
    for (String table : List.of("oauth2_authorization", "oauth2_authorization_consent")) {
      jdbc.sql("delete from " + table + " where principal_name = :account")
          .param("account", erased.accountId().toString())
          .update();
    }
  }
}
