package io.crewcall.gateway.limit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The table in which the instances add up what each let through. Not for several threads; one
 * connection, opened when needed. Times are the database's, so that clocks of instances do not
 * matter.
 */
final class SharedTable implements AutoCloseable {
  // In key order, so that two instances lock rows in the same order.
  private static final String ADD =
      """
      insert into bucket as b (name, full_at)
      select name, statement_timestamp() + debt * interval '1 microsecond'
      from unnest(?::text[], ?::bigint[]) as told (name, debt) order by name
      on conflict (name) do update set full_at =
        greatest(b.full_at, statement_timestamp()) + (excluded.full_at - statement_timestamp())
      returning name,
        (extract(epoch from full_at - clock_timestamp()) * 1000000)::bigint as debt
      """;
  private static final String FORGET =
      """
      delete from bucket where name in (
        select name from bucket where full_at < statement_timestamp()
        limit 20000 for update skip locked)
      """;
  private static final Duration HOUSEKEEPING = Duration.ofMinutes(1);

  private final DataSource database;
  private @Nullable Connection open;
  private boolean migrated;
  private long cleanedAt = System.nanoTime();

  SharedTable(DataSource database) {
    this.database = database;
  }

  /**
   * Adds debts and answers with those of all instances together, both in microseconds.
   *
   * @throws SQLException when the database is away; may be tried again
   */
  Map<String, Long> add(SortedMap<String, Long> debts) throws SQLException {
    try {
      Connection connection = connection();
      Map<String, Long> sums = new HashMap<>();
      Array names = connection.createArrayOf("text", debts.keySet().toArray());
      Array amounts = connection.createArrayOf("bigint", debts.values().toArray());
      try (PreparedStatement statement = connection.prepareStatement(ADD)) {
        statement.setArray(1, names);
        statement.setArray(2, amounts);
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            sums.put(rows.getString(1), rows.getLong(2));
          }
        }
      }
      if (System.nanoTime() - cleanedAt > HOUSEKEEPING.toNanos()) {
        forgetFull(connection);
      }
      return sums;
    } catch (SQLException | RuntimeException failed) {
      close();
      throw failed;
    }
  }

  /** Full buckets say nothing; and addresses are not kept longer than needed. */
  private void forgetFull(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(FORGET);
    }
    cleanedAt = System.nanoTime();
  }

  private Connection connection() throws SQLException {
    Connection kept = open;
    if (kept != null) {
      return kept;
    }
    if (!migrated) {
      Flyway.configure(SharedTable.class.getClassLoader())
          .dataSource(database)
          .lockRetryCount(5)
          .load()
          .migrate();
      migrated = true;
    }
    Connection fresh = database.getConnection();
    open = fresh;
    try (Statement statement = fresh.createStatement()) {
      statement.execute(
          "set lock_timeout = '1s'; set statement_timeout = '2s'; set synchronous_commit = off");
    }
    return fresh;
  }

  @Override
  public void close() {
    Connection kept = open;
    open = null;
    if (kept != null) {
      try {
        kept.close();
      } catch (SQLException gone) {
        // It is of no use any more, whatever its state.
      }
    }
  }
}
