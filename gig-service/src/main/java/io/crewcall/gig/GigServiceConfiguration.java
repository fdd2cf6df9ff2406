package io.crewcall.gig;

import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.DeliveryState;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.contracts.gig.ReviewState;
import io.crewcall.platform.messaging.OwnedTopics;
import io.crewcall.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may call what, and which topics are this service's own. */
@Configuration(proxyBeanMethods = false)
class GigServiceConfiguration {

  @Bean
  AccessRules accessRules() {
    return requests ->
        requests
            .requestMatchers(HttpMethod.GET, "/api/v1/users/*/reviews", "/v3/api-docs/**")
            .permitAll()
            .requestMatchers(
                "/api/v1/gigs",
                "/api/v1/gigs/**",
                "/api/v1/applications/**",
                "/api/v1/invitations/**",
                "/api/v1/engagements/**",
                "/api/v1/campaigns/*/applications",
                "/api/v1/brains-lists/*/invitations")
            .authenticated();
  }

  @Bean
  OwnedTopics ownedTopics() {
    return OwnedTopics.of(
        GigState.class,
        ApplicationState.class,
        InvitationState.class,
        EngagementState.class,
        DeliveryState.class,
        ReviewState.class);
  }
}
