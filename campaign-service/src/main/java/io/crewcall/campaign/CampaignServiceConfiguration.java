package io.crewcall.campaign;

import io.crewcall.contracts.campaign.CampaignState;
import io.crewcall.platform.messaging.OwnedTopics;
import io.crewcall.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Access rules, and the topic that this service publishes. */
@Configuration(proxyBeanMethods = false)
class CampaignServiceConfiguration {

  @Bean
  AccessRules accessRules() {
    return requests ->
        requests
            .requestMatchers(HttpMethod.GET, "/v3/api-docs/**")
            .permitAll()
            .requestMatchers("/api/v1/campaigns", "/api/v1/campaigns/**", "/api/v1/gigs/*/tree")
            .authenticated();
  }

  @Bean
  OwnedTopics ownedTopics() {
    return OwnedTopics.of(CampaignState.class);
  }
}
