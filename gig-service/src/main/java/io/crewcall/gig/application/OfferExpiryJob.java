package io.crewcall.gig.application;

import io.crewcall.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends negotiations in which an offer was not answered within 72 hours. */
@Configuration(proxyBeanMethods = false)
class OfferExpiryJob {

  @Bean
  RecurringJob offerExpiry(
      OfferService offers, @Value("${crewcall.gig.job-interval}") Duration pause) {
    return RecurringJob.named("offer-expiry").every(pause).runUntilIdle(offers::expireOverdue);
  }
}
