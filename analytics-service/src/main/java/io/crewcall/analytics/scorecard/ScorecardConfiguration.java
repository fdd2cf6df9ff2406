package io.crewcall.analytics.scorecard;

import io.crewcall.analytics.fact.StaleScorecards;
import io.crewcall.platform.jobs.QueuedJob;
import io.crewcall.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScorecardConfiguration {
  private static final int OVERDUE_AT_ONCE = 500;

  /** Never given up: the figures would stay wrong. */
  @Bean
  QueuedJob scorecardComputation(ComputeScorecardJob job) {
    return QueuedJob.named(StaleScorecards.JOB)
        .retryForever(Duration.ofMinutes(1), Duration.ofMinutes(15))
        .runWithId(job::run);
  }

  @Bean
  RecurringJob overdueScorecards(
      Scorecards scorecards,
      StaleScorecards stale,
      @Value("${crewcall.analytics.refresh-every}") Duration interval) {
    return RecurringJob.named("overdue-scorecards")
        .every(interval)
        .run(() -> stale.mark(scorecards.overdue(OVERDUE_AT_ONCE)));
  }

  @Bean
  RecurringJob roleMeans(
      RoleMeansJob job, @Value("${crewcall.analytics.role-means-every}") Duration interval) {
    return RecurringJob.named("role-means").every(interval).run(job::take);
  }

  @Bean
  RecurringJob scorecardSample(
      CheckScorecardsJob job, @Value("${crewcall.analytics.sample-every}") Duration interval) {
    return RecurringJob.named("scorecard-sample").every(interval).run(job::checkSome);
  }

  @Bean
  RecurringJob scorecardCheck(
      CheckScorecardsJob job, @Value("${crewcall.analytics.check-cron}") String times) {
    return RecurringJob.named("scorecard-check").cron(times).run(job::checkAll);
  }
}
