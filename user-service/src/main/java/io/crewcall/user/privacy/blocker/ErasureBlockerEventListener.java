package io.crewcall.user.privacy.blocker;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.platform.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps what would stand against an erasure, as the other services tell it. */
@Configuration(proxyBeanMethods = false)
class ErasureBlockerEventListener {
  private final OpenEngagementRepository engagements;
  private final SharedBrandRepository brands;

  ErasureBlockerEventListener(OpenEngagementRepository engagements, SharedBrandRepository brands) {
    this.engagements = engagements;
    this.brands = brands;
  }

  @Bean
  Subscription<EngagementState> engagementsUnderWay() {
    return Subscription.to(EngagementState.class, this::onEngagement);
  }

  @Bean
  Subscription<BrandState> sharedBrands() {
    return Subscription.to(BrandState.class, this::onBrand);
  }

  private void onEngagement(Event<EngagementState> event) {
    engagements.renew(
        event.subject(),
        OpenEngagementReplica::new,
        event.version(),
        copy -> copy.take(event.data()));
  }

  private void onBrand(Event<BrandState> event) {
    brands.renew(
        event.subject(), SharedBrandReplica::new, event.version(), copy -> copy.take(event.data()));
  }
}
