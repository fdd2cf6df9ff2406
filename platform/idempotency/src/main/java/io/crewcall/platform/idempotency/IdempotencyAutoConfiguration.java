package io.crewcall.platform.idempotency;

import io.crewcall.platform.problem.ProblemWriter;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

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

  @Bean
  WebMvcConfigurer rehearsals() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Rehearsals()).order(Ordered.LOWEST_PRECEDENCE);
      }
    };
  }
}
