package io.crewcall.gig.dispute;

import io.crewcall.contracts.Money;
import io.crewcall.gig.budget.BudgetChain;
import io.crewcall.gig.dispute.DisputeRequests.DecisionRequest;
import io.crewcall.gig.dispute.DisputeRequests.DisputeRequest;
import io.crewcall.gig.dispute.DisputeRequests.EvidenceRequest;
import io.crewcall.gig.engagement.Engagement;
import io.crewcall.gig.engagement.EngagementAction;
import io.crewcall.gig.engagement.EngagementRepository;
import io.crewcall.gig.engagement.EngagementReviews;
import io.crewcall.gig.engagement.EngagementService;
import io.crewcall.gig.engagement.EngagementTerms;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigProgress;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.problem.Problem;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opening, arguing and deciding disputes. */
@Service
class DisputeService {
  private static final int MOST_EVIDENCE = 50;
  private static final UUID LEAST_ID = new UUID(0, 0);
  private final EngagementRepository engagements;
  private final EngagementService service;
  private final DisputeRepository disputes;
  private final DisputeEvidenceRepository evidence;
  private final BudgetChain budgets;
  private final GigProgress progress;
  private final EngagementReviews reviews;
  private final IdGenerator ids;
  private final DatabaseClock clock;
  private final Cursors cursors;

  DisputeService(
      EngagementRepository engagements,
      EngagementService service,
      DisputeRepository disputes,
      DisputeEvidenceRepository evidence,
      BudgetChain budgets,
      GigProgress progress,
      EngagementReviews reviews,
      IdGenerator ids,
      DatabaseClock clock,
      Cursors cursors) {
    this.engagements = engagements;
    this.service = service;
    this.disputes = disputes;
    this.evidence = evidence;
    this.budgets = budgets;
    this.progress = progress;
    this.reviews = reviews;
    this.ids = ids;
    this.clock = clock;
    this.cursors = cursors;
  }

  @Transactional
  Engagement open(UUID id, DisputeRequest request, Caller caller) {
    return service.change(
        id,
        caller,
        engagement -> {
          engagement.dispute(caller);
          disputes.save(new Dispute(ids.next(), engagement, request, caller, clock.now()));
        });
  }

  /** The dispute of an engagement that the caller may read. */
  Dispute find(UUID engagementId, Caller caller) {
    service.requireReadable(engagementId, caller);
    return disputes
        .findByEngagementId(engagementId)
        .orElseThrow(() ->
            Problem.notFound("DISPUTE_NOT_FOUND", "Nobody disputes this engagement.").exception());
  }

  @Transactional
  EvidenceResponse addEvidence(UUID engagementId, EvidenceRequest request, Caller caller) {
    service.requireReadable(engagementId, caller);
    Engagement engagement = engagements.lock(engagementId);
    engagement.require(EngagementAction.ADD_EVIDENCE, caller);
    Dispute dispute = disputes.findByEngagementId(engagementId).orElseThrow();
    if (evidence.countByDisputeId(dispute.getId()) >= MOST_EVIDENCE) {
      throw Problem.conflict("TOO_MUCH_EVIDENCE", "A dispute takes 50 notes.").exception();
    }
    return evidence
        .save(
            new DisputeEvidence(
                ids.next(),
                dispute,
                caller.id(),
                Dispute.side(engagement, caller),
                request,
                clock.now()))
        .response();
  }

  @Transactional
  Engagement resolve(UUID id, DecisionRequest request, Caller caller) {
    Gig gig = budgets.lock(service.requireReadable(id, caller).gigId());
    Engagement engagement = engagements.lock(id);
    engagement.require(EngagementAction.RESOLVE, caller);
    EngagementTerms terms = engagement.terms();
    Dispute dispute = disputes.findByEngagementId(id).orElseThrow();
    Money awarded = dispute.decide(request, terms.fee(), caller.id(), clock.now());
    engagement.resolve(request.fault(), awarded, caller);
    engagements.save(engagement);
    Money released = terms.fee().minus(awarded);
    budgets.release(terms, released);
    progress.resolved(gig, terms.gigRoleId(), released);
    reviews.ended(engagement);
    return engagement;
  }

  /** The longest waiting first. */
  Page<Dispute> queue(Dispute.Status status, PageQuery query) {
    String list = "disputes:" + status;
    UUID after =
        cursors
            .decode(list, query.cursor(), 1)
            .map(cursor -> UUID.fromString(cursor.getFirst()))
            .orElse(LEAST_ID);
    return Page.of(
        disputes.queue(status, after, Limit.of(query.limit() + 1)),
        query.limit(),
        dispute -> cursors.encode(list, dispute.getId()));
  }
}
