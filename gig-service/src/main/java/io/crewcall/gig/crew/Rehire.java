package io.crewcall.gig.crew;

import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.lifecycle.ProseGuards;
import io.crewcall.platform.lifecycle.Action;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer of a gig to a past team.
 *
 * @param fromGigId where they worked together
 * @param expiresAt until when all must have said yes
 */
record Rehire(
    UUID id,
    UUID gigId,
    UUID fromGigId,
    UUID createdBy,
    Status status,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant endedAt,
    long version) {

  /** Lifecycle of the offer to a team. */
  enum Status {
    WAITING,
    STARTED,
    RELEASED
  }

  /** What can happen to it. */
  enum RehireAction implements Action {
    START,
    RELEASE,
    EXPIRE,
    REVOKE
  }

  List<String> allowedActions(Set<Actor> parts) {
    return ProseGuards.allowed(RehireLifecycle.TABLE, status, parts, action -> true);
  }
}
