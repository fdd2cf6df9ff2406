package io.crewcall.auth.client;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Programs of an account, and applications of others that it let in. */
@Component
class ClientPersonalData implements PersonalData {
  private final IntegratorClientRepository clients;

  ClientPersonalData(IntegratorClientRepository clients) {
    this.clients = clients;
  }

  private record Connection(String client, String allowed) {}

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "clients",
        clients.findByAccountIdOrderByIdDesc(userId).stream().map(IntegratorClient::response));
    documents.addAll(
        "connections",
        clients.findConnections(userId.toString()).stream()
            .map(found -> new Connection(found.getClient(), found.getAllowed())));
  }

  /** Nothing here: it goes with the account, see {@code AccountErased}. */
  @Override
  public void erase(UUID userId) {}
}
