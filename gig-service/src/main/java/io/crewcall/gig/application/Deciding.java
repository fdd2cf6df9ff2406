package io.crewcall.gig.application;

import io.crewcall.contracts.gig.ApplicationState.Status;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.gig.engagement.BudgetChain;
import io.crewcall.gig.engagement.Engagement;
import io.crewcall.gig.engagement.Engagements;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.gig.GigProgress;
import io.crewcall.gig.gig.GigRole;
import io.crewcall.gig.gig.Gigs;
import io.crewcall.gig.lifecycle.Transition;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.sql.Columns;
import io.crewcall.gig.sql.DatabaseClock;
import io.crewcall.platform.id.IdGenerator;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a hirer does with bids: shortlist, reject, select. */
@Service
class Deciding {
  private final Applications applications;
  private final Gigs gigs;
  private final GigProgress progress;
  private final BudgetChain budgets;
  private final Engagements engagements;
  private final ApplicationClosing closing;
  private final IdGenerator ids;
  private final DatabaseClock clock;

  Deciding(
      Applications applications,
      Gigs gigs,
      GigProgress progress,
      BudgetChain budgets,
      Engagements engagements,
      ApplicationClosing closing,
      IdGenerator ids,
      DatabaseClock clock) {
    this.applications = applications;
    this.gigs = gigs;
    this.progress = progress;
    this.budgets = budgets;
    this.engagements = engagements;
    this.closing = closing;
    this.ids = ids;
    this.clock = clock;
  }

  /** In a bulk, a refusal takes back this item alone. */
  @Transactional(propagation = Propagation.NESTED)
  Application shortlist(UUID id, Caller caller) {
    Open open = open(id, ApplicationAction.SHORTLIST, caller);
    return applications.move(
        open.application(),
        open.transition(),
        "decided_at = coalesce(decided_at, :now)",
        Map.of("now", Columns.param(clock.now())));
  }

  /** In a bulk, a refusal takes back this item alone. */
  @Transactional(propagation = Propagation.NESTED)
  Application reject(UUID id, String reason, Caller caller) {
    Open open = open(id, ApplicationAction.REJECT, caller);
    return applications.move(
        open.application(),
        open.transition(),
        "decided_at = coalesce(decided_at, :now), reject_reason = :reason",
        Map.of("now", Columns.param(clock.now()), "reason", reason));
  }

  private record Open(Application application, Transition<Status, ApplicationAction> transition) {}

  /** Holds the gig as it is, then takes the bid, then asks the table. */
  private Open open(UUID id, ApplicationAction action, Caller caller) {
    Gig gig = gigs.hold(visible(id, caller).gigId());
    Application application = applications.lock(id);
    Transition<Status, ApplicationAction> transition =
        ApplicationLifecycle.TABLE.require(application.status(), action, application.parts(caller));
    if (!gig.hiring()) {
      throw ApplicationProblems.hiringOver();
    }
    return new Open(application, transition);
  }

  /**
   * Takes a bid as it stands: a slot, the fee at every level above, and the engagement, or nothing
   * of it. Of many at once exactly as many succeed as there are slots and budget; the locks are
   * taken from the root of the chain downwards.
   */
  @Transactional
  Application select(UUID id, Caller caller) {
    Application seen = visible(id, caller);
    Gig found = gigs.find(seen.gigId()).orElseThrow(ApplicationProblems::notFound);
    budgets.lockAbove(found);
    Gig gig = gigs.lock(seen.gigId());
    Application application = applications.lock(id);
    if (gig.status() == GigState.Status.FILLED && application.status() == Status.CLOSED) {
      throw GigProblems.slotsTaken();
    }
    Transition<Status, ApplicationAction> transition =
        ApplicationLifecycle.TABLE.require(
            application.status(), ApplicationAction.SELECT, application.parts(caller));
    if (!gig.hiring()) {
      throw ApplicationProblems.hiringOver();
    }
    Gig taken = progress.takeSlot(gig, application.gigRoleId(), application.proposedFee());
    budgets.commit(gig, application.proposedFee());
    Engagement engagement = engagements.start(ids.next(), gig, terms(gig, application));
    Application selected =
        applications.move(
            application,
            transition,
            "decided_at = coalesce(decided_at, :now), engagement_id = :engagement",
            Map.of(
                "now",
                Columns.param(engagement.terms().startedAt()),
                "engagement",
                engagement.id()));
    if (!taken.hiring()) {
      closing.hiringEnded(taken);
    }
    return selected;
  }

  private Engagement.Terms terms(Gig gig, Application application) {
    GigRole role = gig.role(application.gigRoleId()).orElseThrow();
    Instant now = clock.now();
    return new Engagement.Terms(
        gig.id(),
        role.id(),
        application.id(),
        gig.parentEngagementId(),
        gig.campaignId(),
        gig.brandId(),
        gig.depth(),
        gig.creatorId(),
        application.applicantId(),
        role.profession(),
        application.proposedFee(),
        application.proposedHours(),
        gig.content().changeRounds(),
        now);
  }

  Application visible(UUID id, Caller caller) {
    return applications
        .find(id)
        .filter(found -> found.readableBy(caller))
        .orElseThrow(ApplicationProblems::notFound);
  }
}
