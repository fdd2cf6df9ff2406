package io.crewcall.auth.invitation;

import io.crewcall.contracts.brand.EmailInvitationState;
import io.crewcall.platform.address.AddressEncryption;
import io.crewcall.platform.messaging.Subscription;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is heard of invitations, and the key that their addresses come under. */
@Configuration(proxyBeanMethods = false)
class InvitationConfiguration {

  @Bean
  AddressEncryption addressEncryption(@Value("${" + AddressEncryption.PROPERTY + ":}") String key) {
    return AddressEncryption.of(key);
  }

  @Bean
  Subscription<EmailInvitationState> emailInvitations(InvitedAddressService invited) {
    return Subscription.to(EmailInvitationState.class, invited::on);
  }
}
