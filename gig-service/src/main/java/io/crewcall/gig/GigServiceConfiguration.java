package io.crewcall.gig;

import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.DeliveryState;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.contracts.gig.LedgerState;
import io.crewcall.contracts.gig.ReviewState;
import io.crewcall.contracts.gig.TestimonialState;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.CallerLookup;
import io.crewcall.platform.messaging.OwnedTopics;
import io.crewcall.platform.security.AccessRules;
import io.crewcall.platform.security.CallerResolver;
import io.crewcall.platform.security.Scopes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may call what, who a caller is, and which topics are this service's own. */
@Configuration(proxyBeanMethods = false)
class GigServiceConfiguration {

  @Bean
  AccessRules accessRules() {
    return requests ->
        requests
            .requestMatchers(
                "/api/v1/reviews/*/hold",
                "/api/v1/reviews/*/restore",
                "/api/v1/reviews/*/remove",
                "/api/v1/reviews/*/decisions",
                "/api/v1/testimonials/*/hold",
                "/api/v1/testimonials/*/restore",
                "/api/v1/testimonials/*/remove",
                "/api/v1/testimonials/*/decisions")
            .access(Scopes.admin(Scopes.MODERATION))
            .requestMatchers(
                HttpMethod.GET,
                "/api/v1/reviews",
                "/api/v1/reviews/*/reports",
                "/api/v1/testimonials",
                "/api/v1/testimonials/*/reports")
            .access(Scopes.admin(Scopes.MODERATION))
            .requestMatchers("/api/v1/testimonials/mine")
            .authenticated()
            .requestMatchers(
                HttpMethod.GET,
                "/api/v1/users/*/reviews",
                "/api/v1/brands/*/reviews",
                "/api/v1/brands/*/gigs",
                "/api/v1/users/*/endorsements",
                "/api/v1/users/*/testimonials",
                "/api/v1/reviews/*",
                "/api/v1/testimonials/*",
                "/v3/api-docs/**")
            .permitAll()
            .requestMatchers(HttpMethod.POST, "/api/v1/payments/notices")
            .permitAll()
            .requestMatchers("/api/v1/disputes", "/api/v1/engagements/*/resolve")
            .access(Scopes.admin(Scopes.MODERATION))
            .requestMatchers(
                "/api/v1/gigs",
                "/api/v1/gigs/**",
                "/api/v1/applications/**",
                "/api/v1/invitations/**",
                "/api/v1/engagements/**",
                "/api/v1/campaigns/*/applications",
                "/api/v1/brains-lists/*/invitations",
                "/api/v1/reviews/**",
                "/api/v1/testimonials/**",
                "/api/v1/users/*/testimonials",
                "/api/v1/users/*/testimonial-requests",
                "/api/v1/ledger/**",
                "/api/v1/users/me/summary/**",
                "/api/v1/brands/*/summary/**")
            .authenticated();
  }

  @Bean
  CallerResolver<Caller> callerResolver(CallerLookup callers) {
    return new CallerResolver<>(Caller.class, callers::caller);
  }

  @Bean
  OwnedTopics ownedTopics() {
    return OwnedTopics.of(
        GigState.class,
        ApplicationState.class,
        InvitationState.class,
        EngagementState.class,
        DeliveryState.class,
        ReviewState.class,
        TestimonialState.class,
        LedgerState.class);
  }
}
