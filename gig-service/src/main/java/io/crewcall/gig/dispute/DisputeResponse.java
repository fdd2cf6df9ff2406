package io.crewcall.gig.dispute;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.EngagementState.Fault;
import io.crewcall.gig.lifecycle.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dispute as its parties and moderators see it.
 *
 * @param openedBySide which side opened it
 * @param decision null while it is open
 * @param evidence what both sides put forward; null in lists
 */
record DisputeResponse(
    UUID id,
    UUID engagementId,
    UUID openedBy,
    Actor openedBySide,
    DisputeReason reason,
    String statement,
    Instant openedAt,
    Dispute.Status status,
    @Nullable Decision decision,
    @Nullable List<EvidenceResponse> evidence) {

  /**
   * What was decided.
   *
   * @param awarded what the worker gets of the fee
   */
  record Decision(Instant decidedAt, Fault fault, Money awarded, String decision) {}
}
