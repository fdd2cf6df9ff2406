package io.crewcall.brand;

import io.crewcall.contracts.brand.BrainsListState;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.brand.EmailInvitationState;
import io.crewcall.contracts.brand.TeamInvitationState;
import io.crewcall.platform.messaging.OwnedTopics;
import io.crewcall.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Access rules, and the topics that this service publishes. */
@Configuration(proxyBeanMethods = false)
class BrandServiceConfiguration {

  @Bean
  AccessRules accessRules() {
    return requests ->
        requests
            .requestMatchers(HttpMethod.GET, "/v3/api-docs/**")
            .permitAll()
            .requestMatchers(
                HttpMethod.POST,
                "/api/v1/brands/email-invitations/open",
                "/api/v1/brands/email-invitations/decline")
            .permitAll()
            .requestMatchers("/api/v1/brands/mine", "/api/v1/brands/invitations")
            .authenticated()
            .requestMatchers(
                HttpMethod.GET,
                "/api/v1/brands",
                "/api/v1/brands/*",
                "/api/v1/brains-lists/shared/*")
            .permitAll()
            .requestMatchers(
                "/api/v1/brands",
                "/api/v1/brands/**",
                "/api/v1/brains-lists",
                "/api/v1/brains-lists/**")
            .authenticated();
  }

  @Bean
  OwnedTopics ownedTopics() {
    return OwnedTopics.of(
        BrandState.class,
        BrainsListState.class,
        TeamInvitationState.class,
        EmailInvitationState.class);
  }
}
