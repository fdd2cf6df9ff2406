package io.crewcall.platform.persistence;

import io.crewcall.platform.problem.ProblemWriter;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The database side of a service; nothing where the service has none. */
@AutoConfiguration(before = FlywayAutoConfiguration.class)
@ConditionalOnClass({JdbcClient.class, Flyway.class})
@EnableScheduling
public class PersistenceAutoConfiguration {

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

  /** So that an item of a bulk request can be a nested transaction and fail without the others. */
  @Bean
  TransactionManagerCustomizer<JpaTransactionManager> nestedTransactions() {
    return transactions -> transactions.setNestedTransactionAllowed(true);
  }

  @Bean
  static BeanPostProcessor savepointDialect() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof LocalContainerEntityManagerFactoryBean entities) {
          entities.setJpaDialect(new SavepointJpaDialect());
        }
        return bean;
      }
    };
  }
}
