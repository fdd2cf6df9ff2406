package io.crewcall.platform.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Which addresses a service opens, and to whom. A service declares one bean of this type; whatever
 * it does not name is refused with 403.
 */
@FunctionalInterface
public interface AccessRules {

  void apply(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests);
}
