package io.crewcall.platform;

import io.crewcall.platform.idempotency.BodyFingerprint;
import io.crewcall.platform.idempotency.IdempotencyFilter;
import io.crewcall.platform.idempotency.IdempotencyRecords;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.persistence.PersistenceProblemAdvice;
import io.crewcall.platform.persistence.PlatformMigrations;
import io.crewcall.platform.problem.ProblemWriter;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database side of a service. */
@AutoConfiguration(before = FlywayAutoConfiguration.class)
@ConditionalOnClass({JdbcClient.class, org.flywaydb.core.Flyway.class})
@EnableScheduling
public class ServiceStarterAutoConfiguration {

  @Bean
  FlywayMigrationStrategy platformMigrations() {
    return new PlatformMigrations();
  }

  @Bean
  PersistenceProblemAdvice persistenceProblemAdvice(ProblemWriter problems) {
    return new PersistenceProblemAdvice(problems);
  }

  @Bean
  @ConditionalOnMissingBean
  DatabaseClock databaseClock(
      JdbcClient jdbc, @Value("${crewcall.database-clock:clock_timestamp()}") String expression) {
    return new DatabaseClock(jdbc, expression);
  }

  @Bean
  IdempotencyRecords idempotencyRecords(JdbcClient jdbc, Clock clock) {
    return new IdempotencyRecords(jdbc, clock);
  }

  @Bean
  @ConditionalOnMissingBean
  BodyFingerprint bodyFingerprint() {
    return BodyFingerprint.plain();
  }

  /** Behind the security chain (order -100), so that a key belongs to a verified caller. */
  @Bean
  FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
      IdempotencyRecords records,
      PlatformTransactionManager transactions,
      BodyFingerprint fingerprint,
      ProblemWriter problems) {
    FilterRegistrationBean<IdempotencyFilter> registration =
        new FilterRegistrationBean<>(
            new IdempotencyFilter(
                records, new TransactionTemplate(transactions), fingerprint, problems));
    registration.setOrder(0);
    return registration;
  }
}
