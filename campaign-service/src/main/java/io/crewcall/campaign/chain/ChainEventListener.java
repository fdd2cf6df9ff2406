package io.crewcall.campaign.chain;

import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.platform.replicas.user.UserReplicaConfiguration;
import io.crewcall.platform.replicas.user.UserReplicaRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Keeps the replicas of gigs, engagements and the people in them. */
@Configuration(proxyBeanMethods = false)
@Import(UserReplicaConfiguration.class)
class ChainEventListener {

  @Bean
  Subscription<UserState> users(UserReplicaRepository users) {
    return Subscription.to(UserState.class, users::on).inBatches();
  }

  @Bean
  Subscription<GigState> gigs(GigReplicaRepository gigs) {
    return Subscription.to(GigState.class, gigs::on).inBatches();
  }

  @Bean
  Subscription<EngagementState> engagements(EngagementReplicaRepository engagements) {
    return Subscription.to(EngagementState.class, engagements::on).inBatches();
  }
}
