package io.crewcall.platform.security;

import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** The house's filter chain: stateless, bearer tokens only, refusals as problem documents. */
public final class ResourceServerSecurity {
  private final ProblemWriter problems;
  private final KnownAddresses addresses;
  private final ObjectProvider<HandlerExceptionResolver> resolver;

  ResourceServerSecurity(
      ProblemWriter problems,
      KnownAddresses addresses,
      ObjectProvider<HandlerExceptionResolver> resolver) {
    this.problems = problems;
    this.addresses = addresses;
    this.resolver = resolver;
  }

  /** Applies everything but the rules for single addresses; these are closed by a deny-all. */
  public HttpSecurity configure(HttpSecurity http, AccessRules rules) throws Exception {
    return withoutScopes(http, rules)
        .addFilterAfter(new ScopeFilter(problems), BearerTokenAuthenticationFilter.class);
  }

  /** The same for addresses that no client of the public API uses: scopes are up to the rules. */
  public HttpSecurity withoutScopes(HttpSecurity http, AccessRules rules) throws Exception {
    return http.csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> {
          requests
              .dispatcherTypeMatchers(
                  DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
              .permitAll();
          rules.apply(requests);
          requests.anyRequest().denyAll();
        })
        .oauth2ResourceServer(server ->
            server
                .jwt(jwt -> jwt.jwtAuthenticationConverter(authorities()))
                .authenticationEntryPoint(entryPoint())
                .accessDeniedHandler(accessDenied()))
        .exceptionHandling(handling ->
            handling.authenticationEntryPoint(entryPoint()).accessDeniedHandler(accessDenied()));
  }

  private AuthenticationEntryPoint entryPoint() {
    return (request, response, failure) -> {
      boolean noToken = failure instanceof InsufficientAuthenticationException;
      response.setHeader(
          HttpHeaders.WWW_AUTHENTICATE, noToken ? "Bearer" : "Bearer error=\"invalid_token\"");
      problems.write(
          request,
          response,
          noToken
              ? Problem.of(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", "Sign in first.")
              : Problem.of(
                  HttpStatus.UNAUTHORIZED, "INVALID_TOKEN", "The token is not valid (any more)."));
    };
  }

  private AccessDeniedHandler accessDenied() {
    return (request, response, denied) -> {
      Exception nothingThere = addresses.refusal(request);
      if (nothingThere == null
          || resolver.getObject().resolveException(request, response, null, nothingThere) == null) {
        problems.write(request, response, Problem.forbidden("FORBIDDEN", "You may not do this."));
      }
    };
  }

  private static JwtAuthenticationConverter authorities() {
    JwtGrantedAuthoritiesConverter scopes = new JwtGrantedAuthoritiesConverter();
    JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter((Jwt token) -> {
      List<GrantedAuthority> granted = new ArrayList<>(scopes.convert(token));
      CurrentUser.of(token)
          .roles()
          .forEach(role -> granted.add(new SimpleGrantedAuthority("ROLE_" + role)));
      return granted;
    });
    return converter;
  }
}
