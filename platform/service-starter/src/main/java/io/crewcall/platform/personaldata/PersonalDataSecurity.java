package io.crewcall.platform.personaldata;

import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/** The chain before {@code /internal/**}: another service's token, with the scope for this. */
final class PersonalDataSecurity {
  static final String PATHS = "/internal/**";
  private static final String SCOPE = "SCOPE_personal-data";

  private final ProblemWriter problems;
  private final JwtDecoder tokens;

  PersonalDataSecurity(ProblemWriter problems, JwtDecoder tokens) {
    this.problems = problems;
    this.tokens = tokens;
  }

  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http.securityMatcher(PATHS)
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(HttpMethod.GET, "/internal/personal-data/*")
                .hasAuthority(SCOPE)
                .requestMatchers(HttpMethod.DELETE, "/internal/personal-data/*")
                .hasAuthority(SCOPE)
                .anyRequest()
                .denyAll())
        .oauth2ResourceServer(server ->
            server
                .jwt(jwt -> jwt.decoder(tokens))
                .authenticationEntryPoint(entryPoint())
                .accessDeniedHandler(accessDenied()))
        .exceptionHandling(handling ->
            handling.authenticationEntryPoint(entryPoint()).accessDeniedHandler(accessDenied()))
        .build();
  }

  private AuthenticationEntryPoint entryPoint() {
    return (request, response, failure) -> {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      problems.write(
          request,
          response,
          Problem.of(
              HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", "Only another service may ask here."));
    };
  }

  private AccessDeniedHandler accessDenied() {
    return (request, response, denied) ->
        problems.write(request, response, Problem.forbidden("FORBIDDEN", "You may not do this."));
  }
}
