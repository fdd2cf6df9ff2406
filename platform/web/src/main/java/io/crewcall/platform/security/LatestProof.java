package io.crewcall.platform.security;

import java.time.Instant;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;

/** When the person behind a token last gave a password or second factor. */
@FunctionalInterface
public interface LatestProof {
  /** Empty when nobody did, as with the tokens of programs. */
  Optional<Instant> of(Jwt token);

  /** As the token itself says ({@code auth_time}): true when it was issued. */
  static LatestProof claimed() {
    return token ->
        token.getClaim("auth_time") instanceof Number seconds
            ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
            : Optional.empty();
  }
}
