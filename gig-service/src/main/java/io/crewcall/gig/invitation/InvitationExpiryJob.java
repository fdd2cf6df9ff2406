package io.crewcall.gig.invitation;

import io.crewcall.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends invitations that nobody answered in time. */
@Configuration(proxyBeanMethods = false)
class InvitationExpiryJob {

  @Bean
  RecurringJob invitationExpiry(
      InvitationService invitations, @Value("${crewcall.gig.job-interval}") Duration pause) {
    return RecurringJob.named("invitation-expiry")
        .every(pause)
        .runUntilIdle(invitations::expireOverdue);
  }
}
