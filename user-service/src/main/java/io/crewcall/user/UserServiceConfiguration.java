package io.crewcall.user;

import io.crewcall.contracts.user.BlockState;
import io.crewcall.contracts.user.MailRequest;
import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.messaging.OwnedTopics;
import io.crewcall.platform.security.AccessRules;
import io.crewcall.platform.security.Scopes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may call what, and which topics are this service's own. */
@Configuration(proxyBeanMethods = false)
class UserServiceConfiguration {

  @Bean
  AccessRules accessRules() {
    return requests ->
        requests
            .requestMatchers("/api/v1/users/me/**", "/api/v1/notifications/**")
            .authenticated()
            .requestMatchers(
                "/api/v1/users/erasures", "/api/v1/users/*/erasure", "/api/v1/users/*/audit-log")
            .access(Scopes.admin(Scopes.ACCOUNTS))
            .requestMatchers("/api/v1/users/reports", "/api/v1/users/reports/**")
            .access(Scopes.admin(Scopes.MODERATION))
            .requestMatchers(HttpMethod.GET, "/api/v1/users")
            .authenticated()
            .requestMatchers(HttpMethod.POST, "/api/v1/users/*/reports")
            .authenticated()
            .requestMatchers(HttpMethod.GET, "/api/v1/users/*", "/api/v1/users/by-handle/*")
            .permitAll()
            .requestMatchers(HttpMethod.GET, "/v3/api-docs/**")
            .permitAll();
  }

  @Bean
  OwnedTopics ownedTopics() {
    return OwnedTopics.of(UserState.class, BlockState.class, MailRequest.class);
  }
}
