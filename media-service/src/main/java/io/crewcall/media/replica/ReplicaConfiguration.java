package io.crewcall.media.replica;

import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.gig.DeliveryState;
import io.crewcall.platform.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listens to who delivers to whom, and who is in which team. */
@Configuration(proxyBeanMethods = false)
class ReplicaConfiguration {

  @Bean
  Subscription<DeliveryState> deliveries(DeliveryReplica replica) {
    return Subscription.to(DeliveryState.class, replica::delivered);
  }

  @Bean
  Subscription<BrandState> brands(DeliveryReplica replica) {
    return Subscription.to(BrandState.class, replica::teamChanged);
  }
}
