package io.crewcall.auth.session;

import java.util.Set;
import java.util.UUID;

/**
 * Published inside the transaction that ends the sessions: a listener that throws stops it, and
 * what a listener writes to the database is there with it. Whatever was granted for these sessions
 * has to end too.
 */
public record SessionsEnded(UUID accountId, Set<UUID> sessions, EndReason reason) {

  public SessionsEnded {
    sessions = Set.copyOf(sessions);
  }
}
