package io.crewcall.gateway.session;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The gateway's database for sessions. None of Spring's beans: the gateway starts without it, and
 * who comes with a bearer token does not need it.
 */
final class SessionDatabase implements AutoCloseable {
  private static final int CONNECTIONS = 10;
  private static final long WAIT_MILLIS = 2_000;

  private final HikariDataSource pool;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private volatile boolean migrated;

  SessionDatabase(String url, String user, String password) {
    HikariConfig settings = new HikariConfig();
    settings.setPoolName("web-sessions");
    settings.setJdbcUrl(url);
    settings.setUsername(user);
    settings.setPassword(password);
    settings.setMaximumPoolSize(CONNECTIONS);
    settings.setMinimumIdle(1);
    settings.setConnectionTimeout(WAIT_MILLIS);
    settings.setValidationTimeout(1_000);
    settings.setInitializationFailTimeout(-1);
    settings.addDataSourceProperty("ApplicationName", "gateway-sessions");
    settings.addDataSourceProperty("connectTimeout", "2");
    settings.addDataSourceProperty("loginTimeout", "2");
    settings.addDataSourceProperty("socketTimeout", "5");
    settings.addDataSourceProperty(
        "options",
        "-c lock_timeout=2s -c statement_timeout=4s -c idle_in_transaction_session_timeout=10s");
    this.pool = new HikariDataSource(settings);
    this.jdbc = new JdbcTemplate(pool);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
  }

  JdbcTemplate jdbc() {
    return jdbc;
  }

  TransactionTemplate transaction() {
    return transaction;
  }

  /** Brings the tables up to date, once the database is there. */
  void migrate() {
    if (migrated) {
      return;
    }
    synchronized (pool) {
      if (!migrated) {
        try {
          Flyway.configure(SessionDatabase.class.getClassLoader())
              .dataSource(pool)
              .lockRetryCount(5)
              .load()
              .migrate();
        } catch (FlywayException away) {
          throw new DatabaseAwayException(away);
        }
        migrated = true;
      }
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
