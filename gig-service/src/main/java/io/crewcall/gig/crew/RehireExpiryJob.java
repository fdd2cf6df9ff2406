package io.crewcall.gig.crew;

import io.crewcall.platform.jobs.RecurringJob;
import io.crewcall.platform.persistence.DatabaseClock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;

/** Gives back what is kept for teams that have not answered in time, each in a transaction. */
@Configuration(proxyBeanMethods = false)
class RehireExpiryJob {

  @Bean
  RecurringJob rehireExpiry(
      RehireRepository rehires,
      RehireService service,
      DatabaseClock clock,
      @Value("${crewcall.gig.job-interval}") Duration pause) {
    return RecurringJob.named("rehire-expiry")
        .every(pause)
        .runForEach(() -> rehires.findOverdue(clock.now(), Limit.of(100)), service::expire);
  }
}
