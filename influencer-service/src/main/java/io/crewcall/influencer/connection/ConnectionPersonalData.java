package io.crewcall.influencer.connection;

import io.crewcall.contracts.Platform;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The accounts somebody connected. Tokens are secrets and in no export. */
@Component
@Order(1)
class ConnectionPersonalData implements PersonalData {
  private final ConnectionRepository connections;
  private final ConnectionRequestRepository requests;

  ConnectionPersonalData(ConnectionRepository connections, ConnectionRequestRepository requests) {
    this.connections = connections;
    this.requests = requests;
  }

  /** A connection in the export of a user. */
  record ExportedConnection(
      UUID userId,
      Platform platform,
      Connection.Status status,
      @Nullable String accountId,
      @Nullable String page,
      int failures,
      @Nullable String problem,
      Instant nextSyncAt,
      @Nullable Instant syncedAt,
      long version,
      Instant createdAt) {

    static ExportedConnection of(Connection connection) {
      return new ExportedConnection(
          connection.userId(),
          connection.platform(),
          connection.status(),
          connection.accountId(),
          connection.page(),
          connection.failures(),
          connection.problem(),
          connection.nextSyncAt(),
          connection.syncedAt(),
          connection.version(),
          connection.createdAt());
    }
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "connected-accounts",
        connections.findByUserIdOrderByPlatform(userId).stream().map(ExportedConnection::of));
  }

  @Override
  public void erase(UUID userId) {
    connections.deleteByUserId(userId);
    requests.deleteByUserId(userId);
  }
}
