package io.crewcall.gig.engagement;

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
 * @param evidence what both sides put forward; null in lists
 */
record DisputeView(
    UUID id,
    UUID engagementId,
    UUID openedBy,
    Actor openedBySide,
    DisputeReason reason,
    String statement,
    Instant openedAt,
    Dispute.Status status,
    @Nullable DecisionView decision,
    @Nullable List<Dispute.Evidence> evidence) {

  /**
   * What was decided.
   *
   * @param awarded what the worker gets of the fee
   */
  record DecisionView(Instant decidedAt, Fault fault, Money awarded, String decision) {}

  static DisputeView of(Dispute dispute, @Nullable List<Dispute.Evidence> evidence) {
    Dispute.Decision decision = dispute.decision();
    return new DisputeView(
        dispute.id(),
        dispute.engagementId(),
        dispute.openedBy(),
        dispute.side(),
        dispute.reason(),
        dispute.statement(),
        dispute.openedAt(),
        dispute.status(),
        decision == null
            ? null
            : new DecisionView(
                decision.decidedAt(), decision.fault(), decision.awarded(), decision.text()),
        evidence);
  }
}
