package io.crewcall.user.replica;

import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.platform.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Copies of gigs and brands, whose events notify nobody. */
@Configuration(proxyBeanMethods = false)
class ReplicaConfiguration {

  @Bean
  Subscription<GigState> gigReplicas(GigReplicaRepository gigs) {
    return Subscription.to(
        GigState.class,
        event ->
            gigs.renew(
                event.subject(),
                GigReplica::new,
                event.version(),
                copy -> copy.take(event.data())));
  }

  @Bean
  Subscription<BrandState> brandReplicas(BrandReplicaRepository brands) {
    return Subscription.to(
        BrandState.class,
        event ->
            brands.renew(
                event.subject(),
                BrandReplica::new,
                event.version(),
                copy -> copy.take(event.data())));
  }
}
