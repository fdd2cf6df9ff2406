package io.crewcall.auth.session;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a person was signed in. */
@Component
class SessionPersonalData implements PersonalData {
  private final JdbcClient jdbc;

  SessionPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Session(
      UUID id, String address, String userAgent, @Nullable String clientId, Instant beganAt) {}

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "sessions",
        jdbc
            .sql(
                """
                select id, address, user_agent, client_id, began_at from session
                where account_id = :account order by id
                """)
            .param("account", userId)
            .query((row, number) ->
                new Session(
                    row.getObject("id", UUID.class),
                    row.getString("address"),
                    row.getString("user_agent"),
                    row.getString("client_id"),
                    row.getObject("began_at", OffsetDateTime.class).toInstant()))
            .stream());
  }

  @Override
  public void erase(UUID userId) {
    jdbc.sql("delete from session where account_id = :account").param("account", userId).update();
  }
}
