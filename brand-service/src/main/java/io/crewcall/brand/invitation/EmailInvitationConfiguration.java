package io.crewcall.brand.invitation;

import io.crewcall.contracts.auth.AddressClaimState;
import io.crewcall.platform.address.AddressEncryption;
import io.crewcall.platform.jobs.RecurringJob;
import io.crewcall.platform.messaging.Subscription;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose addresses are, what expires, and the key that addresses are kept under. */
@Configuration(proxyBeanMethods = false)
class EmailInvitationConfiguration {
  private static final int BATCH = 100;

  @Bean
  AddressEncryption addressEncryption(@Value("${" + AddressEncryption.PROPERTY + ":}") String key) {
    return AddressEncryption.of(key);
  }

  @Bean
  Subscription<AddressClaimState> addressClaims(EmailInvitationClaims claims) {
    return Subscription.to(AddressClaimState.class, claims::on);
  }

  @Bean
  RecurringJob emailInvitationExpiry(
      EmailInvitationService invitations,
      @Value("${crewcall.brand.expiry-interval:30s}") Duration pause) {
    return RecurringJob.named("email-invitation-expiry")
        .every(pause)
        .runUntilIdle(() -> invitations.expire(BATCH));
  }
}
