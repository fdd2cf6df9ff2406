package io.crewcall.gig.dispute;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.EngagementState.Fault;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.BrandCard;
import io.crewcall.gig.replica.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dispute as its parties and moderators see it.
 *
 * @param brand that hires
 * @param hirer who posted the gig; null while the name is not known here
 * @param worker who does the work; null while the name is not known here
 * @param fee what was agreed
 * @param openedBySide which side opened it
 * @param decision null while it is open
 * @param evidence what both sides put forward; null in lists
 */
record DisputeResponse(
    UUID id,
    UUID engagementId,
    UUID gigId,
    String gigTitle,
    @Nullable UUID brandId,
    @Nullable BrandCard brand,
    UUID hirerId,
    @Nullable Person hirer,
    UUID workerId,
    @Nullable Person worker,
    Money fee,
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
