package io.crewcall.platform.notes;

import io.crewcall.platform.security.AccessRules;
import io.crewcall.platform.security.CallerResolver;
import io.crewcall.platform.security.Scopes;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

@SpringBootApplication
public class NoteApplication {

  @Bean
  AccessRules accessRules() {
    return requests ->
        requests
            .requestMatchers(HttpMethod.GET, "/api/v1/public/**", "/v3/api-docs/**")
            .permitAll()
            .requestMatchers("/api/v1/admin/queue")
            .access(Scopes.admin(Scopes.MODERATION))
            .requestMatchers("/api/v1/admin/**")
            .hasRole("ADMIN")
            .requestMatchers(
                "/api/v1/notes/**", "/api/v1/me/**", "/api/v1/readers/me", "/api/v1/unknown/**")
            .authenticated();
  }

  @Bean
  CallerResolver<NoteController.Reader> readers() {
    return new CallerResolver<>(
        NoteController.Reader.class, user -> new NoteController.Reader(user.id()));
  }
}
