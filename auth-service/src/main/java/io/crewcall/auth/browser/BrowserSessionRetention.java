package io.crewcall.auth.browser;

import io.crewcall.auth.account.Access;
import io.crewcall.auth.account.SignOutRequested;
import io.crewcall.auth.session.BrowserSignedOut;
import io.crewcall.auth.session.EndReason;
import io.crewcall.auth.session.SessionsEnded;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The end of browser sessions that their browsers do not end themselves. */
@Component
class BrowserSessionRetention {
  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final TransactionTemplate transaction;

  BrowserSessionRetention(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * A session that did not end by a log-out was in wrong hands, or may have been: every browser of
   * the account has to sign in again before it gets a new one.
   */
  @EventListener
  void forget(SessionsEnded ended) {
    if (ended.reason() != EndReason.LOGGED_OUT) {
      drop(ended.accountId());
    }
  }

  /** Also of an account that has no session at the moment. */
  @EventListener
  void forget(SignOutRequested wanted) {
    if (wanted.ends(Access.SESSIONS)) {
      drop(wanted.accountId());
    }
  }

  /** Which of the account's browsers it was is not known: all of them show the password again. */
  @EventListener
  void forget(BrowserSignedOut ended) {
    drop(ended.accountId());
  }

  private void drop(UUID account) {
    jdbc.sql("delete from browser_session where principal_name = :account")
        .param("account", account.toString())
        .update();
  }

  /** One instance at a time, in batches. */
  @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT5M")
  public void dropOutlived() {
    int dropped;
    do {
      dropped = Objects.requireNonNull(transaction.execute(status -> batch()));
    } while (dropped == BATCH);
  }

  private int batch() {
    boolean alone =
        jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('browser_session', 0))")
            .query(Boolean.class)
            .single();
    return alone
        ? jdbc.sql(
                """
                delete from browser_session where primary_id in (
                  select primary_id from browser_session where expiry_time < :now limit :batch)
                """)
            .param("now", clock.millis())
            .param("batch", BATCH)
            .update()
        : 0;
  }
}
