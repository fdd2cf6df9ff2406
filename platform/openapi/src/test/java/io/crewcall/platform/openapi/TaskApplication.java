package io.crewcall.platform.openapi;

import io.crewcall.platform.security.AccessRules;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A small service whose document is looked at. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(TaskController.class)
class TaskApplication {

  @Bean
  AccessRules accessRules() {
    return requests ->
        requests
            .requestMatchers("/api/v1/public/**", "/v3/api-docs/**")
            .permitAll()
            .requestMatchers("/api/v1/admin/**")
            .hasRole("ADMIN")
            .requestMatchers("/api/v1/notes/**")
            .authenticated();
  }
}
