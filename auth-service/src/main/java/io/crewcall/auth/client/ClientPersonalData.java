package io.crewcall.auth.client;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Programs of an account, and applications of others that it let in. */
@Component
class ClientPersonalData implements PersonalData {
  private final IntegratorClients clients;
  private final JdbcClient jdbc;

  ClientPersonalData(IntegratorClients clients, JdbcClient jdbc) {
    this.clients = clients;
    this.jdbc = jdbc;
  }

  private record Connection(String client, String allowed) {}

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "clients", clients.list(userId, null, IntegratorClients.MAX_OF_ACCOUNT).stream());
    documents.addAll(
        "connections",
        jdbc
            .sql(
                """
                select c.client_name, o.authorities from oauth2_authorization_consent o
                join oauth2_registered_client c on c.id = o.registered_client_id
                where o.principal_name = :account order by c.client_name
                """)
            .param("account", userId.toString())
            .query((row, number) ->
                new Connection(row.getString("client_name"), row.getString("authorities")))
            .stream());
  }

  /** Nothing here: it goes with the account, see {@code AccountErased}. */
  @Override
  public void erase(UUID userId) {}
}
