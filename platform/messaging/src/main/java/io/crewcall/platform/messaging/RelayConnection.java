package io.crewcall.platform.messaging;

import io.crewcall.platform.persistence.SessionConnections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The relay's own database connection, outside of the pool and without a transaction. While it
 * leads it holds a lock of the database session, and everything it reads and deletes goes through
 * that very session: whoever has lost the lock with the connection cannot delete any more.
 *
 * <p>The server ends a session that was silent for 45 s, so that a frozen process does not keep the
 * lock for ever; the relay is never silent for that long.
 */
final class RelayConnection implements AutoCloseable {
  private static final int LOCK_CLASS = 7236;
  private static final int LOCK = 1;

  private final Connection connection;
  private boolean leading;

  private RelayConnection(Connection connection) {
    this.connection = connection;
  }

  /** Where relay connections come from: the pool's address and role, not the pool. */
  interface Source {
    RelayConnection open() throws SQLException;
  }

  static Source of(DataSource pool, String service) {
    SessionConnections connections = new SessionConnections(pool, service + " relay");
    return () -> {
      Connection connection = connections.open();
      try (Statement session = connection.createStatement()) {
        session.execute(
            "set idle_session_timeout = '45s'; set statement_timeout = '15s';"
                + " set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5;"
                + " set tcp_keepalives_count = 3");
        return new RelayConnection(connection);
      } catch (SQLException lost) {
        connection.close();
        throw lost;
      }
    };
  }

  /** Becomes the one relay of this database, unless another is. */
  boolean lead() throws SQLException {
    if (!leading) {
      try (Statement statement = connection.createStatement();
          ResultSet answer =
              statement.executeQuery(
                  "select pg_try_advisory_lock(%d, %d)".formatted(LOCK_CLASS, LOCK))) {
        leading = answer.next() && answer.getBoolean(1);
      }
    }
    return leading;
  }

  /** The rows with the lowest ids. */
  List<OutboxRow> head(int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select id, event_id, topic, event_type, subject, version, occurred_at, traceparent,
              payload
            from outbox order by id limit ?
            """)) {
      select.setInt(1, limit);
      List<OutboxRow> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(
              new OutboxRow(
                  row.getLong("id"),
                  row.getObject("event_id", UUID.class),
                  row.getString("topic"),
                  row.getString("event_type"),
                  row.getObject("subject", UUID.class),
                  row.getLong("version"),
                  row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                  row.getString("traceparent"),
                  row.getString("payload")));
        }
      }
      return rows;
    }
  }

  /** Forgets rows that Kafka has acknowledged. */
  void delete(Collection<Long> ids) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    try (PreparedStatement delete =
        connection.prepareStatement("delete from outbox where id = any (?)")) {
      delete.setArray(1, connection.createArrayOf("bigint", ids.toArray(Long[]::new)));
      delete.executeUpdate();
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException goneAlready) {
      leading = false;
    }
  }
}
