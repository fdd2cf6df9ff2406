package io.crewcall.platform.persistence;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Migrates the platform's own tables (outbox, inbox, idempotency keys) with a history of their own,
 * then the service's, so that neither has to know the other's version numbers.
 */
public final class PlatformMigrations implements FlywayMigrationStrategy {

  @Override
  public void migrate(Flyway service) {
    Flyway.configure(service.getConfiguration().getClassLoader())
        .dataSource(service.getConfiguration().getDataSource())
        .locations("classpath:db/platform")
        .table("platform_schema_history")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .lockRetryCount(service.getConfiguration().getLockRetryCount())
        .load()
        .migrate();
    service.migrate();
  }
}
