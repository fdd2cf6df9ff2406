package io.crewcall.brand.invitation;

import io.crewcall.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Expires invitations whose time is over. */
@Configuration(proxyBeanMethods = false)
class InvitationExpiryJob {
  private static final int BATCH = 100;

  @Bean
  RecurringJob invitationExpiry(
      InvitationService invitations,
      @Value("${crewcall.brand.expiry-interval:30s}") Duration pause) {
    return RecurringJob.named("invitation-expiry")
        .every(pause)
        .runUntilIdle(() -> invitations.expire(BATCH));
  }
}
