package io.crewcall.gig.engagement;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.EngagementState.Fault;
import io.crewcall.contracts.gig.EngagementState.Status;
import io.crewcall.gig.engagement.EngagementRequests.DecisionRequest;
import io.crewcall.gig.engagement.EngagementRequests.DisputeRequest;
import io.crewcall.gig.engagement.EngagementRequests.EvidenceRequest;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigProgress;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Disputes: either side stops the work and asks for a decision, both put forward what speaks for
 * them, an admin decides whose fault it is and what of the fee the worker gets. The rest of the fee
 * is free again wherever it was committed.
 */
@Service
class Disputing {
  private static final int MOST_EVIDENCE = 50;
  private final Engagements engagements;
  private final EngagementWork work;
  private final EngagementCancelling cancelling;
  private final Disputes disputes;
  private final BudgetChain budgets;
  private final GigProgress progress;
  private final EngagementReviews reviews;
  private final IdGenerator ids;
  private final DatabaseClock clock;

  Disputing(
      Engagements engagements,
      EngagementWork work,
      EngagementCancelling cancelling,
      Disputes disputes,
      BudgetChain budgets,
      GigProgress progress,
      EngagementReviews reviews,
      IdGenerator ids,
      DatabaseClock clock) {
    this.engagements = engagements;
    this.work = work;
    this.cancelling = cancelling;
    this.disputes = disputes;
    this.budgets = budgets;
    this.progress = progress;
    this.reviews = reviews;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  Engagement open(UUID id, DisputeRequest request, Caller caller) {
    work.visible(id, caller);
    Engagement engagement = engagements.lock(id);
    Transition<Status, EngagementAction, Actor, Object> transition =
        EngagementWork.require(engagement, EngagementAction.DISPUTE, engagement.parts(caller));
    disputes.open(
        new Dispute(
            ids.next(),
            id,
            caller.id(),
            side(engagement, caller),
            request.reason(),
            request.statement().strip(),
            clock.now(),
            null),
        engagement.terms().fee().currency());
    return engagements.move(engagement, transition, "disputed_by = :by", Map.of("by", caller.id()));
  }

  private static Actor side(Engagement engagement, Caller caller) {
    return caller.id().equals(engagement.terms().workerId()) ? Actor.WORKER : Actor.HIRER;
  }

  /** The dispute of an engagement that the caller may read. */
  Dispute visible(UUID engagementId, Caller caller) {
    work.visible(engagementId, caller);
    return disputes
        .of(engagementId)
        .orElseThrow(() ->
            Problem.notFound("DISPUTE_NOT_FOUND", "Nobody disputes this engagement.").exception());
  }

  @Transactional
  Dispute.Evidence addEvidence(UUID engagementId, EvidenceRequest request, Caller caller) {
    work.visible(engagementId, caller);
    Engagement engagement = engagements.lock(engagementId);
    EngagementWork.require(engagement, EngagementAction.ADD_EVIDENCE, engagement.parts(caller));
    UUID dispute = disputes.of(engagementId).orElseThrow().id();
    if (disputes.evidence(dispute).size() >= MOST_EVIDENCE) {
      throw Problem.conflict("TOO_MUCH_EVIDENCE", "A dispute takes 50 notes.").exception();
    }
    Dispute.Evidence evidence =
        new Dispute.Evidence(
            ids.next(),
            caller.id(),
            side(engagement, caller),
            request.note().strip(),
            request.mediaIds() == null ? List.of() : request.mediaIds(),
            clock.now());
    disputes.add(dispute, evidence);
    return evidence;
  }

  @Transactional
  Engagement resolve(UUID id, DecisionRequest request, Caller caller) {
    Gig gig = cancelling.lockAround(work.visible(id, caller));
    Engagement engagement = engagements.lock(id);
    Transition<Status, EngagementAction, Actor, Object> transition =
        EngagementWork.require(engagement, EngagementAction.RESOLVE, engagement.parts(caller));
    if (engagement.isParty(caller)) {
      throw Problem.forbidden("OWN_DISPUTE", "Nobody decides a dispute of their own.").exception();
    }
    Money fee = engagement.terms().fee();
    Money awarded = awarded(request, fee);
    Money released = fee.minus(awarded);
    disputes.decide(
        id,
        new Dispute.Decision(
            caller.id(), clock.now(), request.fault(), awarded, request.decision().strip()));
    Engagement resolved =
        engagements.move(
            engagement,
            transition,
            "fault = :fault, awarded = :awarded",
            Map.of("fault", request.fault().name(), "awarded", awarded.amount()));
    budgets.release(resolved.terms(), released);
    progress.resolved(gig, resolved.terms().gigRoleId(), released);
    reviews.ended(resolved);
    return resolved;
  }

  private static Money awarded(DecisionRequest request, Money fee) {
    Money awarded = request.awarded();
    if (awarded == null) {
      return byFault(request.fault(), fee);
    }
    if (!awarded.currency().equals(fee.currency())) {
      throw EngagementProblems.invalid(
          "CURRENCY_MISMATCH", "awarded", "must be in " + fee.currency() + ", like the fee");
    }
    if (awarded.amount() > fee.amount()) {
      throw EngagementProblems.invalid("AWARD_ABOVE_FEE", "awarded", "is more than the fee");
    }
    return awarded;
  }

  private static Money byFault(Fault fault, Money fee) {
    return switch (fault) {
      case HIRER -> fee;
      case WORKER, WORKER_NO_SHOW -> Money.zero(fee.currency());
      case MUTUAL ->
          throw EngagementProblems.invalid(
              "AWARD_REQUIRED", "awarded", "must be said when both are at fault");
    };
  }
}
