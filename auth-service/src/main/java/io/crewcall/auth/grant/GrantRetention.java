package io.crewcall.auth.grant;

import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Drops what can be used by nobody any more: the library keeps it for ever. One instance does it at
 * a time, in batches, so that neither locks nor transactions grow with what has gathered.
 */
@Component
class GrantRetention {
  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  GrantRetention(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
  public void forget() {
    while (batch(
            """
            delete from oauth2_authorization where id in (
              select id from oauth2_authorization
              where coalesce(refresh_token_expires_at, access_token_expires_at,
                authorization_code_expires_at, created_at) < now() - interval '1 day'
              limit :batch)
            """)
        == BATCH) {}
    while (batch(
            """
            delete from oauth2_refresh_token where token_hash in (
              select token_hash from oauth2_refresh_token
              where expires_at < now() - interval '1 day' limit :batch)
            """)
        == BATCH) {}
  }

  private int batch(String delete) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          boolean alone =
              jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('outlived_grants', 0))")
                  .query(Boolean.class)
                  .single();
          return alone ? jdbc.sql(delete).param("batch", BATCH).update() : 0;
        }));
  }
}
