package io.crewcall.platform.persistence;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Migrates the platform's own tables (outbox, inbox, idempotency keys) with a history of their own,
 * then the service's, so that neither has to know the other's version numbers.
 */
public final class PlatformMigrations implements FlywayMigrationStrategy {

  private static final int ATTEMPTS = 5;
  private static final Duration PAUSE = Duration.ofMillis(200);

  @Override
  public void migrate(Flyway service) {
    migrateWithOthers(platform(service));
    migrateWithOthers(service);
  }

  private static Flyway platform(Flyway service) {
    return Flyway.configure(service.getConfiguration().getClassLoader())
        .dataSource(service.getConfiguration().getDataSource())
        .locations("classpath:db/platform")
        .table("platform_schema_history")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .lockRetryCount(service.getConfiguration().getLockRetryCount())
        .load();
  }

  /**
   * Several instances that start on an empty database may all want to write the baseline; all but
   * one are refused, and find it there when they try again.
   */
  private static void migrateWithOthers(Flyway flyway) {
    for (int attempt = 1; ; attempt++) {
      try {
        flyway.migrate();
        return;
      } catch (FlywayValidateException failed) {
        throw failed;
      } catch (FlywayException refused) {
        if (attempt == ATTEMPTS) {
          throw refused;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }
}
