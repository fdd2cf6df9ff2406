package io.crewcall.auth.origin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The session that the present request's token belongs to. */
public final class CurrentSession {
  /** The claim of a token that names its session. */
  public static final String CLAIM = "sid";

  private CurrentSession() {}

  /** Null when the token belongs to none, as that of a program that acts by itself. */
  public static @Nullable UUID id() {
    return of(SecurityContextHolder.getContext().getAuthentication());
  }

  /** The same of any authentication. */
  public static @Nullable UUID of(@Nullable Authentication authentication) {
    return authentication instanceof JwtAuthenticationToken jwt ? of(jwt.getToken()) : null;
  }

  /** The same of any token. */
  public static @Nullable UUID of(Jwt token) {
    String session = token.getClaimAsString(CLAIM);
    return session == null ? null : UUID.fromString(session);
  }
}
