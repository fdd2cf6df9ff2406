package io.crewcall.gig.gig;

import io.crewcall.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends the taking of bids when a gig's deadline has passed. */
@Configuration(proxyBeanMethods = false)
class GigExpiryJob {

  @Bean
  RecurringJob gigExpiry(GigService gigs, @Value("${crewcall.gig.job-interval}") Duration pause) {
    return RecurringJob.named("gig-expiry").every(pause).runUntilIdle(gigs::expireOverdue);
  }
}
