package io.crewcall.analytics;

import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.platform.messaging.OwnedTopics;
import io.crewcall.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may call what, and which topics are this service's own. */
@Configuration(proxyBeanMethods = false)
class AnalyticsServiceConfiguration {

  @Bean
  AccessRules accessRules() {
    return requests ->
        requests
            .requestMatchers(HttpMethod.GET, "/api/v1/analytics/users/me")
            .authenticated()
            .requestMatchers(HttpMethod.GET, "/api/v1/scorecards/*/metrics/*/evidence")
            .authenticated()
            .requestMatchers(
                HttpMethod.GET,
                "/api/v1/analytics/metrics",
                "/api/v1/analytics/badges",
                "/api/v1/analytics/users/*",
                "/api/v1/scorecards",
                "/api/v1/scorecards/*")
            .permitAll()
            .requestMatchers(HttpMethod.GET, "/v3/api-docs/**")
            .permitAll()
            .requestMatchers("/api/v1/analytics/**", "/api/v1/scorecards/**")
            .authenticated();
  }

  @Bean
  OwnedTopics ownedTopics() {
    return OwnedTopics.of(ScorecardState.class);
  }
}
