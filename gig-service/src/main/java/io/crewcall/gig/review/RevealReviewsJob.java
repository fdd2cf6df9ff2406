package io.crewcall.gig.review;

import io.crewcall.platform.jobs.RecurringJob;
import io.crewcall.platform.persistence.DatabaseClock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;

/** Reveals the pairs whose window has ended. */
@Configuration(proxyBeanMethods = false)
class RevealReviewsJob {

  @Bean
  RecurringJob reviewReveal(
      ReviewPairRepository pairs,
      RevealReviewsService service,
      DatabaseClock clock,
      @Value("${crewcall.gig.job-interval}") Duration pause) {
    return RecurringJob.named("review-reveal")
        .every(pause)
        .runForEach(() -> pairs.due(clock.now(), Limit.of(100)), service::revealDue);
  }
}
