package io.crewcall.gig.engagement;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.EngagementState.Fault;
import io.crewcall.gig.lifecycle.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A disagreement that an admin decides.
 *
 * @param side of who opened it
 * @param decision null while it is open
 */
record Dispute(
    UUID id,
    UUID engagementId,
    UUID openedBy,
    Actor side,
    DisputeReason reason,
    String statement,
    Instant openedAt,
    @Nullable Decision decision) {

  /**
   * What an admin decided, and who.
   *
   * @param awarded what the worker gets of the fee
   */
  record Decision(UUID decidedBy, Instant decidedAt, Fault fault, Money awarded, String text) {}

  /** Whether a dispute waits for its decision. */
  enum Status {
    OPEN,
    RESOLVED
  }

  Status status() {
    return decision == null ? Status.OPEN : Status.RESOLVED;
  }

  /** What one side put forward. */
  record Evidence(
      UUID id, UUID authorId, Actor side, String note, List<UUID> mediaIds, Instant addedAt) {}
}
