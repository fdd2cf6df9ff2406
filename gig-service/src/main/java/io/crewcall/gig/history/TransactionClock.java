package io.crewcall.gig.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The time that the database tells inside of one transaction. */
final class TransactionClock {
  private final JdbcClient jdbc;

  TransactionClock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * From now on to the end of the caller's transaction it is this time.
   *
   * @throws IllegalStateException when the database tells another time all the same: what is
   *     written then would have two times
   */
  void stopAt(Instant time) {
    jdbc.sql("select set_config('crewcall.history_time', :time, true)")
        .param("time", time.toString())
        .query(String.class)
        .single();
    Instant told =
        jdbc.sql("select database_time()").query(OffsetDateTime.class).single().toInstant();
    if (!told.equals(time.truncatedTo(ChronoUnit.MICROS))) {
      throw new IllegalStateException("the database's clock is at " + told + ", not at " + time);
    }
  }
}
