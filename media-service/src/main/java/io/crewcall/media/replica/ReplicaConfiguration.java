package io.crewcall.media.replica;

import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.gig.DeliveryState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.platform.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listens to who delivers to whom, who is in which team, and which reels profiles show. */
@Configuration(proxyBeanMethods = false)
class ReplicaConfiguration {

  @Bean
  Subscription<DeliveryState> deliveries(DeliveryReplica replica) {
    return Subscription.to(DeliveryState.class, replica::delivered);
  }

  @Bean
  Subscription<CreativeProfileState> creativeProfiles(ReelReplica replica) {
    return Subscription.to(CreativeProfileState.class, replica::creativeChanged);
  }

  @Bean
  Subscription<InfluencerProfileState> influencerProfiles(ReelReplica replica) {
    return Subscription.to(InfluencerProfileState.class, replica::influencerChanged);
  }

  @Bean
  Subscription<BrandState> brands(DeliveryReplica replica) {
    return Subscription.to(BrandState.class, replica::teamChanged);
  }
}
