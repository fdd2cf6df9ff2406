package io.crewcall.gig.sql;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The database's clock. Deadlines, windows and timers go by it, so that several instances with
 * clocks of their own agree on what was in time.
 */
@Component
public class DatabaseClock {
  private final JdbcClient jdbc;

  DatabaseClock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The time of this very statement, not of the start of the transaction. */
  public Instant now() {
    return jdbc.sql("select database_time()").query(OffsetDateTime.class).single().toInstant();
  }
}
