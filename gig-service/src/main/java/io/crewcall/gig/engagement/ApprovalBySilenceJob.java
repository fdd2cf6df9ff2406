package io.crewcall.gig.engagement;

import io.crewcall.platform.jobs.RecurringJob;
import io.crewcall.platform.persistence.DatabaseClock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;

/** Approves deliveries that nobody has answered for 7 days. */
@Configuration(proxyBeanMethods = false)
class ApprovalBySilenceJob {

  @Bean
  RecurringJob approvalBySilence(
      EngagementRepository engagements,
      EngagementService service,
      DatabaseClock clock,
      @Value("${crewcall.gig.job-interval}") Duration pause) {
    return RecurringJob.named("approval-by-silence")
        .every(pause)
        .runForEach(
            () ->
                engagements.deliveredBefore(
                    clock.now().minus(EngagementLifecycle.APPROVAL_SILENCE), Limit.of(100)),
            service::approveBySilence);
  }
}
