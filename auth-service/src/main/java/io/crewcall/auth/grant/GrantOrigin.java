package io.crewcall.auth.grant;

import io.crewcall.auth.origin.Origin;
import io.crewcall.auth.origin.OriginResolver;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;

/**
 * Where somebody sat who let a client in. The client itself fetches the tokens, from wherever it
 * runs, so this is noted with the code.
 */
final class GrantOrigin {
  private static final String ADDRESS = "crewcall.address";
  private static final String USER_AGENT = "crewcall.user-agent";

  private GrantOrigin() {}

  /** Notes the origin of the present request, unless one is noted already. */
  static OAuth2Authorization note(OAuth2Authorization authorization, OriginResolver origins) {
    if (authorization.getAttribute(ADDRESS) != null) {
      return authorization;
    }
    return origins
        .current()
        .map(origin ->
            OAuth2Authorization.from(authorization)
                .attribute(ADDRESS, origin.address())
                .attribute(USER_AGENT, origin.userAgent())
                .build())
        .orElse(authorization);
  }

  static Origin of(OAuth2Authorization authorization) {
    String address = authorization.getAttribute(ADDRESS);
    String agent = authorization.getAttribute(USER_AGENT);
    return new Origin(address == null ? "unknown" : address, agent == null ? "" : agent, null);
  }
}
