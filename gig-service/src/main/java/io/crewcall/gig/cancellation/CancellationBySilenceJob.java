package io.crewcall.gig.cancellation;

import io.crewcall.gig.engagement.EngagementLifecycle;
import io.crewcall.gig.engagement.EngagementRepository;
import io.crewcall.platform.jobs.RecurringJob;
import io.crewcall.platform.persistence.DatabaseClock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;

/** Grants wishes to cancel that nobody has answered for 72 hours. */
@Configuration(proxyBeanMethods = false)
class CancellationBySilenceJob {

  @Bean
  RecurringJob cancellationBySilence(
      EngagementRepository engagements,
      CancellationService service,
      DatabaseClock clock,
      @Value("${crewcall.gig.job-interval}") Duration pause) {
    return RecurringJob.named("cancellation-by-silence")
        .every(pause)
        .runForEach(
            () ->
                engagements.cancelRequestedBefore(
                    clock.now().minus(EngagementLifecycle.CANCEL_SILENCE), Limit.of(100)),
            service::cancelBySilence);
  }
}
