package io.crewcall.gig.cancellation;

import io.crewcall.gig.budget.BudgetChain;
import io.crewcall.gig.engagement.CancelReason;
import io.crewcall.gig.engagement.Engagement;
import io.crewcall.gig.engagement.EngagementRepository;
import io.crewcall.gig.engagement.EngagementReviews;
import io.crewcall.gig.engagement.EngagementService;
import io.crewcall.gig.engagement.EngagementTerms;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigProgress;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.persistence.DatabaseClock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking to cancel, and the other side's answer. */
@Service
public class CancellationService {
  private final EngagementRepository engagements;
  private final EngagementService service;
  private final GigProgress progress;
  private final BudgetChain budgets;
  private final EngagementReviews reviews;
  private final DatabaseClock clock;

  CancellationService(
      EngagementRepository engagements,
      EngagementService service,
      GigProgress progress,
      BudgetChain budgets,
      EngagementReviews reviews,
      DatabaseClock clock) {
    this.engagements = engagements;
    this.service = service;
    this.progress = progress;
    this.budgets = budgets;
    this.reviews = reviews;
    this.clock = clock;
  }

  @Transactional
  public Engagement request(UUID id, CancelReason reason, @Nullable String note, Caller caller) {
    return service.change(
        id,
        caller,
        engagement ->
            engagement.requestCancel(
                reason, note, engagements.crewUnderWay(id), caller, clock.now()));
  }

  @Transactional
  public Engagement decline(UUID id, Caller caller) {
    return service.change(id, caller, engagement -> engagement.declineCancel(caller));
  }

  @Transactional
  public Engagement accept(UUID id, Caller caller) {
    Gig gig = budgets.lock(service.requireReadable(id, caller).gigId());
    Engagement engagement = engagements.lock(id);
    engagement.acceptCancel(engagements.crewUnderWay(id), caller, clock.now());
    cancelled(gig, engagement);
    return engagement;
  }

  /**
   * Cancellation because the other side kept silent.
   *
   * @return false when it is not due any more, or another instance is at it
   */
  @Transactional
  public boolean cancelBySilence(UUID id) {
    if (!engagements.claim(id)) {
      return false;
    }
    Gig gig = budgets.lock(engagements.access(id).gigId());
    Engagement engagement = engagements.lock(id);
    boolean due = engagement.cancelBySilence(engagements.crewUnderWay(id), clock.now());
    if (due) {
      cancelled(gig, engagement);
    }
    return due;
  }

  private void cancelled(Gig gig, Engagement engagement) {
    engagements.save(engagement);
    EngagementTerms terms = engagement.terms();
    budgets.release(terms, terms.fee());
    progress.freeSlot(gig, terms.gigRoleId(), terms.fee());
    reviews.ended(engagement);
  }
}
