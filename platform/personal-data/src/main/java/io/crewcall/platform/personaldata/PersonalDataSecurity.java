package io.crewcall.platform.personaldata;

import io.crewcall.platform.security.ResourceServerSecurity;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;

/** The chain before {@code /internal/**}: another service's token, with the scope for this. */
final class PersonalDataSecurity {
  private static final String PERSON = "/internal/personal-data/*";
  private static final String SCOPE = "SCOPE_personal-data";

  private PersonalDataSecurity() {}

  static SecurityFilterChain chain(
      HttpSecurity http, ResourceServerSecurity house, JwtDecoder tokens) throws Exception {
    return house
        .withoutScopes(
            http.securityMatcher("/internal/**"),
            requests ->
                requests
                    .requestMatchers(HttpMethod.GET, PERSON)
                    .hasAuthority(SCOPE)
                    .requestMatchers(HttpMethod.DELETE, PERSON)
                    .hasAuthority(SCOPE))
        .oauth2ResourceServer(server ->
            server.jwt(jwt ->
                jwt.decoder(tokens).jwtAuthenticationConverter(new JwtAuthenticationConverter())))
        .build();
  }
}
