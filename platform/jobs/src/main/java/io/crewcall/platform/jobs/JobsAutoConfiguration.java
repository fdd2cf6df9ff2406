package io.crewcall.platform.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs in the database of a service that has one. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@ConditionalOnBean(JdbcClient.class)
@EnableConfigurationProperties(JobsProperties.class)
public class JobsAutoConfiguration {

  @Bean
  JobTable jobTable(JdbcClient jdbc) {
    return new JobTable(jdbc);
  }

  @Bean
  JobWaker jobWaker() {
    return new JobWaker();
  }

  @Bean
  JobQueue jobQueue(JobTable table, JobWaker waker, ObjectProvider<QueuedJob> jobs) {
    return new JobQueue(table, waker, jobs);
  }

  @Bean
  JobMetrics jobMetrics(
      JobTable table, ObjectProvider<QueuedJob> jobs, ObjectProvider<MeterRegistry> meters) {
    return new JobMetrics(table, jobs, meters);
  }

  @Bean
  JobsEndpoint jobsEndpoint(JobTable table, JobWaker waker) {
    return new JobsEndpoint(table, waker);
  }

  @Bean
  @ConditionalOnProperty(name = "crewcall.jobs.enabled", matchIfMissing = true)
  @DependsOnDatabaseInitialization
  JobScheduler jobScheduler(
      DataSource database,
      JobTable table,
      JobWaker waker,
      JobMetrics metrics,
      ObjectProvider<QueuedJob> queued,
      ObjectProvider<RecurringJob> recurring,
      JobsProperties properties) {
    return new JobScheduler(
        database,
        table,
        waker,
        metrics,
        queued.stream().toList(),
        recurring.stream().toList(),
        properties);
  }
}
