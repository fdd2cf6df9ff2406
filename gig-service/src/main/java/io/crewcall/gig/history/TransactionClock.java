package io.crewcall.gig.history;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The time that the database tells inside of one transaction. */
final class TransactionClock {
  private final JdbcClient jdbc;

  TransactionClock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** From now on to the end of the caller's transaction it is this time. */
  void stopAt(Instant time) {
    jdbc.sql("select set_config('crewcall.history_time', :time, true)")
        .param("time", time.toString())
        .query(String.class)
        .single();
  }
}
