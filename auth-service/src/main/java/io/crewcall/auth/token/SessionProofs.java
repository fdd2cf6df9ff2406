package io.crewcall.auth.token;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** When the person of a session last gave a password or second factor. */
public interface SessionProofs {
  /** Empty without such a session. */
  Optional<Instant> provenAt(UUID session);
}
