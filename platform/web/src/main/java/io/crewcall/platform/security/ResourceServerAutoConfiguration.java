package io.crewcall.platform.security;

import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemWriter;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Security as resource server, denying by default. */
@AutoConfiguration(
    before = {
      ServletWebSecurityAutoConfiguration.class,
      OAuth2ResourceServerAutoConfiguration.class
    })
@EnableConfigurationProperties(SecurityProperties.class)
public class ResourceServerAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  JwtDecoder jwtDecoder(SecurityProperties properties) {
    return TokenDecoder.create(properties);
  }

  @Bean
  ResourceServerSecurity resourceServerSecurity(
      ProblemWriter problems,
      ListableBeanFactory beans,
      @Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> resolver) {
    return new ResourceServerSecurity(problems, new KnownAddresses(beans), resolver);
  }

  /**
   * Actuator endpoints live on a port of their own that no gateway routes to. Should a service have
   * no such port, only its health is shown.
   */
  @Bean
  @Order(0)
  SecurityFilterChain managementChain(
      HttpSecurity http, ResourceServerSecurity security, Environment environment)
      throws Exception {
    http.securityMatcher(EndpointRequest.toAnyEndpoint());
    if (ManagementPortType.get(environment) == ManagementPortType.DIFFERENT) {
      return http.csrf(AbstractHttpConfigurer::disable)
          .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
          .build();
    }
    return security
        .configure(
            http, requests -> requests.requestMatchers(EndpointRequest.to("health")).permitAll())
        .build();
  }

  @Bean
  @Order(100)
  SecurityFilterChain apiChain(
      HttpSecurity http, ResourceServerSecurity security, AccessRules rules) throws Exception {
    return security.configure(http, rules).build();
  }

  @Bean
  @ConditionalOnMissingBean
  LatestProof latestProof() {
    return LatestProof.claimed();
  }

  @Bean
  WebMvcConfigurer inPersonRule(
      LatestProof proofs,
      @Value("${crewcall.security.fresh-proof:10m}") Duration fresh,
      Clock clock) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new InPersonInterceptor(proofs, fresh, clock));
      }
    };
  }

  /** Paths that could mean two things ({@code ;}, {@code //}, encoded separators). */
  @Bean
  RequestRejectedHandler requestRejectedHandler(ProblemWriter problems) {
    return (request, response, rejected) ->
        problems.write(
            request,
            response,
            Problem.badRequest("INVALID_PATH", "The address has characters that are refused."));
  }
}
