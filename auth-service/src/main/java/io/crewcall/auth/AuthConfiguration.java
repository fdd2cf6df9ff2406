package io.crewcall.auth;

import io.crewcall.auth.origin.CurrentSession;
import io.crewcall.contracts.auth.AccountState;
import io.crewcall.platform.idempotency.IdempotencyFilter;
import io.crewcall.platform.messaging.OwnedTopics;
import io.crewcall.platform.security.AccessRules;
import io.crewcall.platform.security.Scopes;
import io.swagger.v3.oas.models.PathItem;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** What the platform needs to know about this service. */
@Configuration(proxyBeanMethods = false)
class AuthConfiguration {

  /** The JSON endpoints; the provider's own addresses have chains of their own. */
  @Bean
  AccessRules accessRules() {
    return requests ->
        requests
            .requestMatchers(
                "/api/v1/auth/register",
                "/api/v1/auth/login",
                "/api/v1/auth/login/second-factor",
                "/api/v1/auth/refresh",
                "/api/v1/auth/logout",
                "/api/v1/auth/password-reset",
                "/api/v1/auth/password-reset/confirm",
                "/api/v1/auth/email-change/stop")
            .permitAll()
            .requestMatchers("/api/v1/auth/account/**", "/api/v1/auth/sessions/**")
            .access(AuthConfiguration::ofASession)
            .requestMatchers("/api/v1/auth/accounts/**", "/api/v1/auth/audit-events")
            .access(Scopes.admin(Scopes.ACCOUNTS))
            .requestMatchers(HttpMethod.GET, "/v3/api-docs/**")
            .permitAll();
  }

  /**
   * A person who is signed in. A program with a token of its own acts for an account, but does not
   * change who may sign in to it.
   */
  private static AuthorizationResult ofASession(
      Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext request) {
    return new AuthorizationDecision(CurrentSession.of(caller.get()) != null);
  }

  @Bean
  OwnedTopics ownedTopics() {
    return OwnedTopics.of(AccountState.class);
  }

  @Bean
  FilterRegistrationBean<UnrememberedSignIns> unrememberedSignIns() {
    FilterRegistrationBean<UnrememberedSignIns> registration =
        new FilterRegistrationBean<>(new UnrememberedSignIns());
    // Just before the idempotency filter (order 0).
    registration.setOrder(-1);
    registration.addUrlPatterns(UnrememberedSignIns.PATHS);
    return registration;
  }

  /** What {@link UnrememberedSignIns} ignores is not promised either. */
  @Bean
  GlobalOpenApiCustomizer noIdempotencyKeyWhereIgnored() {
    return api -> {
      for (String path : UnrememberedSignIns.PATHS) {
        PathItem item = api.getPaths().get(path);
        if (item != null && item.getPost().getParameters() != null) {
          item.getPost()
              .getParameters()
              .removeIf(parameter -> IdempotencyFilter.HEADER.equals(parameter.getName()));
        }
        if (item != null) {
          item.getPost().getResponses().remove("422");
          item.getPost().getResponses().values().stream()
              .filter(response -> response.getHeaders() != null)
              .forEach(response -> response.getHeaders().remove("Idempotency-Replayed"));
        }
      }
    };
  }
}
