package io.crewcall.platform.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database's clock. Deadlines, windows and timers go by it, so that several instances with
 * clocks of their own agree on what was in time.
 *
 * <p>{@code crewcall.database-clock} names the SQL expression that tells the time, {@code
 * clock_timestamp()} by default.
 */
public final class DatabaseClock {
  private final JdbcClient jdbc;
  private final String statement;

  /**
   * @param expression an SQL expression of type {@code timestamptz}
   */
  public DatabaseClock(JdbcClient jdbc, String expression) {
    this.jdbc = jdbc;
    this.statement = "select " + expression;
  }

  /** The time of this very statement, not of the start of the transaction. */
  public Instant now() {
    return jdbc.sql(statement).query(OffsetDateTime.class).single().toInstant();
  }
}
