package io.crewcall.campaign.brand;

import io.crewcall.contracts.brand.BrandState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.platform.replicas.brand.BrandReplicaConfiguration;
import io.crewcall.platform.replicas.brand.BrandReplicaRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Keeps the replica of brands. People wait for a brand that was just made. */
@Configuration(proxyBeanMethods = false)
@Import(BrandReplicaConfiguration.class)
class BrandEventListener {

  @Bean
  Subscription<BrandState> brands(BrandReplicaRepository brands) {
    return Subscription.to(BrandState.class, brands::on).ahead();
  }
}
