package io.crewcall.user.notification.push;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The session of the request's token. */
final class TokenSession {
  private static final String CLAIM = "sid";

  private TokenSession() {}

  /** Null for a token that is of no session. */
  static @Nullable String current() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken token
        ? token.getToken().getClaimAsString(CLAIM)
        : null;
  }
}
