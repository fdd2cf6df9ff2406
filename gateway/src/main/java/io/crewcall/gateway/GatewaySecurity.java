package io.crewcall.gateway;

import io.crewcall.gateway.limit.ClientAddress;
import io.crewcall.gateway.session.PublicOrigin;
import io.crewcall.platform.security.AccessRules;
import io.crewcall.platform.security.SecurityProperties;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/**
 * The first of two checks: a bearer token that is sent must be valid, whatever the address, and
 * nothing but signing in is changed without one. What may be read without a token, and by whom
 * everything else may be used, each service decides by its own rules.
 */
@Configuration(proxyBeanMethods = false)
class GatewaySecurity {

  @Bean
  AccessRules accessRules(GatewayProperties properties) {
    return requests -> {
      requests.requestMatchers(HttpMethod.GET, "/actuator/health").permitAll();
      var documents =
          requests.requestMatchers(
              HttpMethod.GET,
              "/openapi.json",
              "/docs",
              "/docs/**",
              "/swagger-ui/**",
              "/v3/api-docs/**");
      if (properties.docsPublic()) {
        documents.permitAll();
      } else {
        documents.authenticated();
      }
      requests
          .requestMatchers("/api/v1/auth/**", "/oauth2/**", "/.well-known/**")
          .permitAll()
          // Signed by the payment provider, which has no account.
          .requestMatchers(HttpMethod.POST, "/api/v1/payments/notices")
          .permitAll()
          // By the code of a mail, which people without an account get too.
          .requestMatchers(
              HttpMethod.POST,
              "/api/v1/brands/email-invitations/open",
              "/api/v1/brands/email-invitations/decline")
          .permitAll()
          .requestMatchers(HttpMethod.GET, "/**")
          .permitAll()
          .requestMatchers(HttpMethod.HEAD, "/**")
          .permitAll()
          .requestMatchers(HttpMethod.OPTIONS, "/**")
          .permitAll()
          .requestMatchers("/**")
          .authenticated();
    };
  }

  /** Outermost, so that refusals of every filter carry them too. */
  @Bean
  FilterRegistrationBean<HeaderWriterFilter> securityHeaders(ClientAddress addresses) {
    FilterRegistrationBean<HeaderWriterFilter> registration =
        new FilterRegistrationBean<>(
            new HeaderWriterFilter(List.of(new SecurityHeaders(addresses))));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 8);
    return registration;
  }

  /**
   * For the dashboard's origins only; before security, since a preflight carries no token. The
   * platform's own origin is one of them: behind a proxy that ends TLS it looks like another.
   */
  @Bean
  FilterRegistrationBean<CorsFilter> cors(
      GatewayProperties properties, SecurityProperties security) {
    CorsConfiguration allowed = new CorsConfiguration();
    List<String> origins = new ArrayList<>(properties.allowedOrigins());
    origins.add(PublicOrigin.of(security.issuer()));
    allowed.setAllowedOrigins(origins);
    allowed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
    allowed.setAllowedHeaders(
        List.of(
            "Authorization",
            "Content-Type",
            "Accept",
            "If-Match",
            "If-None-Match",
            "Idempotency-Key",
            "X-Request-Id",
            "Last-Event-ID"));
    allowed.setExposedHeaders(
        List.of(
            "ETag",
            "Location",
            "Link",
            "X-Request-Id",
            "Retry-After",
            "RateLimit",
            "RateLimit-Policy",
            "Idempotency-Replayed"));
    allowed.setMaxAge(Duration.ofHours(1));
    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
    // Not for the pages of signing in: their forms come from the platform's own origin, which a
    // browser that was told to send no referrer gives as "null", and are held by a CSRF token.
    for (String path :
        List.of(
            "/api/**",
            "/openapi.json",
            "/.well-known/**",
            "/oauth2/token",
            "/oauth2/jwks",
            "/oauth2/userinfo",
            "/oauth2/revoke",
            "/oauth2/introspect")) {
      source.registerCorsConfiguration(path, allowed);
    }
    FilterRegistrationBean<CorsFilter> registration =
        new FilterRegistrationBean<>(new CorsFilter(source));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 15);
    return registration;
  }
}
