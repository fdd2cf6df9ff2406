package io.crewcall.media.delivery;

import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.gig.DeliveryState;
import io.crewcall.platform.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listens to who delivers to whom, and who is in which team. */
@Configuration(proxyBeanMethods = false)
class DeliverySubscriptions {

  @Bean
  Subscription<DeliveryState> deliveries(DeliveryViewers viewers) {
    return Subscription.to(DeliveryState.class, viewers::delivered);
  }

  @Bean
  Subscription<BrandState> brands(DeliveryViewers viewers) {
    return Subscription.to(BrandState.class, viewers::teamChanged);
  }
}
