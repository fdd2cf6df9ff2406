package io.crewcall.creative.availability;

import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.platform.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listens to gig-service. */
@Configuration(proxyBeanMethods = false)
class EngagementSubscription {

  @Bean
  Subscription<EngagementState> engagementEvents(Commitments commitments) {
    return Subscription.to(EngagementState.class, commitments::apply);
  }

  @Bean
  Subscription<ApplicationState> applicationEvents(Commitments commitments) {
    return Subscription.to(ApplicationState.class, commitments::applyOffer);
  }
}
