package io.crewcall.creative;

import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.creative.SkillState;
import io.crewcall.platform.messaging.OwnedTopics;
import io.crewcall.platform.security.AccessRules;
import io.crewcall.platform.security.Scopes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** What this service opens, and which topics it owns. */
@Configuration(proxyBeanMethods = false)
class CreativeServiceConfiguration {
  private static final String ME = "/api/v1/creatives/me";

  @Bean
  AccessRules accessRules() {
    return requests ->
        requests
            .requestMatchers("/api/v1/skills/changes/**", "/api/v1/skills/unknown")
            .access(Scopes.admin(Scopes.REFERENCE_DATA))
            .requestMatchers(
                HttpMethod.GET,
                "/v3/api-docs/**",
                "/api/v1/professions",
                "/api/v1/skills",
                "/api/v1/skills/{skillId}")
            .permitAll()
            .requestMatchers(HttpMethod.GET, ME, ME + "/**")
            .authenticated()
            // Anybody may have worked on a reel, and says so themselves.
            .requestMatchers(ME + "/credits/**")
            .authenticated()
            .requestMatchers(ME, ME + "/**")
            .hasRole("CREATIVE")
            .requestMatchers(
                HttpMethod.GET, "/api/v1/creatives/{userId}", "/api/v1/creatives/{userId}/**")
            .permitAll();
  }

  @Bean
  OwnedTopics ownedTopics() {
    return OwnedTopics.of(CreativeProfileState.class, SkillState.class);
  }
}
