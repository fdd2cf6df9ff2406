package io.crewcall.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/** Drops sessions that have ended, in batches, and tells auth-service of sign-outs it missed. */
final class SessionRetention implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SessionRetention.class);
  private static final int BATCH = 500;

  private final SessionDatabase database;
  private final SignOutQueue signOuts;
  private final Duration longest;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofVirtual().name("session-retention").factory());

  SessionRetention(
      SessionDatabase database, SignOutQueue signOuts, SessionProperties properties, Clock clock) {
    this.database = database;
    this.signOuts = signOuts;
    this.longest = properties.longest();
    this.clock = clock;
    long period = properties.retention().toMillis();
    timer.scheduleWithFixedDelay(this::run, period, period, TimeUnit.MILLISECONDS);
  }

  private void run() {
    try {
      database.migrate();
      int dropped;
      do {
        dropped = dropEnded();
      } while (dropped == BATCH);
      signOuts.retry();
    } catch (DataAccessException | TransactionException | DatabaseAwayException away) {
      log.debug("sessions are cleaned up later: {}", away.toString());
    } catch (RuntimeException fault) {
      log.error("sessions were not cleaned up", fault);
    }
  }

  private int dropEnded() {
    return JdbcClient.create(database.jdbc())
        .sql(
            """
            delete from web_session where primary_id in (
              select primary_id from web_session
              where expiry_time < :now or creation_time < :oldest
              limit :batch for update skip locked)
            """)
        .param("now", clock.millis())
        .param("oldest", clock.instant().minus(longest).toEpochMilli())
        .param("batch", BATCH)
        .update();
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
