package io.crewcall.auth.audit;

import io.crewcall.auth.account.AccountErased;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Security events of a person; after the erasure there is only what happened, and when. */
@Component
class AuditPersonalData implements PersonalData {
  private static final int FETCH = 500;

  private final JdbcClient jdbc;

  AuditPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "security-events",
        jdbc
            .sql(
                """
                select id, account_id, actor_id, type, at, network, user_agent, details
                from audit_event where account_id = :account order by id
                """)
            .param("account", userId)
            .withFetchSize(FETCH)
            .query((row, number) -> AuditEvent.read(row))
            .stream());
  }

  @Override
  public void erase(UUID userId) {
    jdbc.sql(
            """
            update audit_event set network = null, user_agent = null, details = '{}'
            where account_id = :account
              and (network is not null or user_agent is not null or details <> '{}')
            """)
        .param("account", userId)
        .update();
  }

  /** Also for accounts that end by themselves. */
  @EventListener
  void on(AccountErased erased) {
    erase(erased.accountId());
  }
}
