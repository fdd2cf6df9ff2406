package io.crewcall.influencer.sync;

import io.crewcall.contracts.Platform;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts somebody connected. Tokens are secrets and in no export. */
@Component
@Order(1)
class ConnectionPersonalData implements PersonalData {
  private final Connections connections;
  private final JdbcClient jdbc;

  ConnectionPersonalData(Connections connections, JdbcClient jdbc) {
    this.connections = connections;
    this.jdbc = jdbc;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll("connected-accounts", connections.of(userId).stream());
  }

  @Override
  public void erase(UUID userId) {
    for (Platform platform : Platform.values()) {
      connections.delete(userId, platform);
    }
    jdbc.sql("delete from connection_request where user_id = :user").param("user", userId).update();
  }
}
