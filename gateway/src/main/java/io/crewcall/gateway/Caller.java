package io.crewcall.gateway;

import io.crewcall.gateway.limit.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who asks, as far as places and memory go by it.
 *
 * @param name of a user, or where a stranger comes from
 * @param signedIn whether they showed who they are, by a valid token
 */
record Caller(String name, boolean signedIn) {

  /** Of the request that this thread handles. */
  static Caller of(HttpServletRequest request, ClientAddress clients) {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken user
        ? new Caller(user.getName(), true)
        : new Caller(clients.key(request), false);
  }
}
