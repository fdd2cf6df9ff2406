package io.crewcall.user.privacy.blocker;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.platform.messaging.Subscription;
import java.util.UUID;
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
    UUID id = event.subject();
    OpenEngagementReplica engagement =
        engagements.lockById(id).orElseGet(() -> new OpenEngagementReplica(id));
    if (engagement.follow(event)) {
      engagements.save(engagement);
    }
  }

  private void onBrand(Event<BrandState> event) {
    UUID id = event.subject();
    SharedBrandReplica brand = brands.lockById(id).orElseGet(() -> new SharedBrandReplica(id));
    if (brand.follow(event)) {
      brands.save(brand);
    }
  }
}
