package io.crewcall.auth;

import io.crewcall.auth.client.FirstPartyAuthorization;
import io.crewcall.contracts.auth.AccountState;
import io.crewcall.contracts.auth.AddressClaimState;
import io.crewcall.contracts.auth.RevocationState;
import io.crewcall.platform.idempotency.IdempotencyFilter;
import io.crewcall.platform.messaging.OwnedTopics;
import io.crewcall.platform.security.AccessRules;
import io.crewcall.platform.security.Scopes;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** What the platform needs to know about this service. */
@Configuration(proxyBeanMethods = false)
class AuthServiceConfiguration {
  private static final String REUSED = "IDEMPOTENCY_KEY_REUSED";

  /** The JSON endpoints; the provider's own addresses have chains of their own. */
  @Bean
  AccessRules accessRules(FirstPartyAuthorization ownClients) {
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
            .requestMatchers(
                "/api/v1/auth/account/**", "/api/v1/auth/sessions/**", "/api/v1/auth/clients/**")
            .access(ownClients)
            .requestMatchers("/api/v1/auth/accounts/**", "/api/v1/auth/audit-events")
            .access(Scopes.admin(Scopes.ACCOUNTS))
            .requestMatchers(HttpMethod.GET, "/v3/api-docs/**")
            .permitAll();
  }

  @Bean
  OwnedTopics ownedTopics() {
    return OwnedTopics.of(AccountState.class, RevocationState.class, AddressClaimState.class);
  }

  @Bean
  FilterRegistrationBean<IdempotencyKeyExclusionFilter> unrememberedSignIns() {
    FilterRegistrationBean<IdempotencyKeyExclusionFilter> registration =
        new FilterRegistrationBean<>(new IdempotencyKeyExclusionFilter());
    // Just before the idempotency filter (order 0).
    registration.setOrder(-1);
    registration.addUrlPatterns(IdempotencyKeyExclusionFilter.PATHS);
    registration.addUrlPatterns("/api/v1/auth/clients/*");
    return registration;
  }

  /** What {@link IdempotencyKeyExclusionFilter} ignores is not promised either. */
  @Bean
  GlobalOpenApiCustomizer noIdempotencyKeyWhereIgnored() {
    return api -> {
      List<String> paths = new ArrayList<>(List.of(IdempotencyKeyExclusionFilter.PATHS));
      paths.add("/api/v1/auth/clients/{clientId}/rotate-secret");
      for (String path : paths) {
        PathItem item = api.getPaths().get(path);
        if (item != null && item.getPost().getParameters() != null) {
          item.getPost()
              .getParameters()
              .removeIf(parameter -> IdempotencyFilter.HEADER.equals(parameter.getName()));
        }
        if (item != null) {
          withoutReusedKey(item.getPost().getResponses());
          item.getPost().getResponses().values().stream()
              .filter(response -> response.getHeaders() != null)
              .forEach(response -> response.getHeaders().remove("Idempotency-Replayed"));
        }
      }
    };
  }

  /** The refusals that these operations have of their own stay. */
  private static void withoutReusedKey(ApiResponses responses) {
    ApiResponse unprocessable = responses.get("422");
    if (unprocessable == null || unprocessable.get$ref() != null) {
      responses.remove("422");
      return;
    }
    unprocessable.setDescription(
        unprocessable.getDescription().replace(", " + REUSED, "").replace(REUSED + ", ", ""));
    unprocessable
        .getContent()
        .values()
        .forEach(
            type -> Optional.ofNullable(type.getExamples()).ifPresent(it -> it.remove(REUSED)));
  }
}
