package io.crewcall.auth.token;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;

/** The session that an authorisation's tokens belong to; becomes the claim {@code sid}. */
public final class GrantedSession {
  private static final String ATTRIBUTE = "crewcall.session";

  private GrantedSession() {}

  /** The authorisation as one of this session. */
  public static OAuth2Authorization attach(OAuth2Authorization authorization, UUID session) {
    return OAuth2Authorization.from(authorization).attribute(ATTRIBUTE, session.toString()).build();
  }

  /** Empty while there is only a code, and of clients that speak for themselves. */
  public static Optional<UUID> of(@Nullable OAuth2Authorization authorization) {
    String session = authorization == null ? null : authorization.getAttribute(ATTRIBUTE);
    return Optional.ofNullable(session).map(UUID::fromString);
  }
}
