package io.crewcall.platform.idempotency;

import io.crewcall.platform.problem.ProblemWriter;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Idempotency keys of a service with a database. */
@AutoConfiguration
@ConditionalOnClass({JdbcClient.class, org.flywaydb.core.Flyway.class})
public class IdempotencyAutoConfiguration {

  @Bean
  IdempotencyRecords idempotencyRecords(JdbcClient jdbc, Clock clock) {
    return new IdempotencyRecords(jdbc, clock);
  }

  @Bean
  @ConditionalOnMissingBean
  BodyFingerprint bodyFingerprint() {
    return BodyFingerprint.plain();
  }

  /**
   * Behind the security chain (order -100), so that a key belongs to a verified caller.
   *
   * @param checksRights a service says so whose requests have no effect outside of its database and
   *     do not make the object of the request unknown
   */
  @Bean
  FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
      IdempotencyRecords records,
      PlatformTransactionManager transactions,
      BodyFingerprint fingerprint,
      ProblemWriter problems,
      @Value("${crewcall.idempotency.replays-check-rights:false}") boolean checksRights) {
    FilterRegistrationBean<IdempotencyFilter> registration =
        new FilterRegistrationBean<>(
            new IdempotencyFilter(
                records,
                new TransactionTemplate(transactions),
                fingerprint,
                problems,
                checksRights));
    registration.setOrder(0);
    return registration;
  }
}
