package io.crewcall.gig.application;

import io.crewcall.contracts.gig.ApplicationState.Status;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.gig.GigRole;
import io.crewcall.gig.gig.Gigs;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Blocks;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.persistence.DatabaseClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a creator does: apply, and withdraw. */
@Service
class Applying {
  private final Applications applications;
  private final Gigs gigs;
  private final Blocks blocks;
  private final List<ApplicationListener> listeners;
  private final IdGenerator ids;
  private final DatabaseClock clock;

  Applying(
      Applications applications,
      Gigs gigs,
      Blocks blocks,
      List<ApplicationListener> listeners,
      IdGenerator ids,
      DatabaseClock clock) {
    this.applications = applications;
    this.gigs = gigs;
    this.blocks = blocks;
    this.listeners = List.copyOf(listeners);
    this.ids = ids;
    this.clock = clock;
  }

  /** Holds the gig while the bid is stored, so that none slips in behind a fill or a cancel. */
  @Transactional
  Application apply(UUID gigId, ApplicationRequest bid, Caller caller) {
    Gig gig = gigs.hold(gigId);
    if (gig.status() == GigState.Status.DRAFT
        && !caller.readsAsHirer(gig.creatorId(), gig.brandId())) {
      throw GigProblems.notFound();
    }
    requireStranger(gig, caller);
    blocks.requireNone(gig.creatorId(), caller.id());
    if (gig.status() != GigState.Status.OPEN) {
      throw gig.status() == GigState.Status.EXPIRED
          ? GigProblems.deadlinePassed()
          : ApplicationProblems.gigNotOpen();
    }
    GigRole role =
        gig.role(bid.gigRoleId())
            .orElseThrow(() ->
                ApplicationProblems.invalid("UNKNOWN_ROLE", "gigRoleId", "is no role of this gig"));
    Terms.requirePayable(bid.proposedFee(), "proposedFee", role);
    if (role.full()) {
      throw GigProblems.slotsTaken();
    }
    Application applied =
        applications
            .insert(ids.next(), gig, caller.id(), bid)
            .orElseThrow(() ->
                clock.now().isBefore(gig.deadline())
                    ? ApplicationProblems.alreadyApplied()
                    : GigProblems.deadlinePassed());
    listeners.forEach(listener -> listener.applied(applied.gigRoleId(), applied.applicantId()));
    return applied;
  }

  /** Membership counts, not only who posted it. */
  private static void requireStranger(Gig gig, Caller caller) {
    if (gig.creatorId().equals(caller.id())) {
      throw ApplicationProblems.ownGig();
    }
    if (caller.memberOf(gig.brandId())) {
      throw ApplicationProblems.ownBrandsGig();
    }
  }

  @Transactional
  Application withdraw(UUID id, Caller caller) {
    Application application = applications.lock(id);
    if (!application.readableBy(caller)) {
      throw ApplicationProblems.notFound();
    }
    Transition<Status, ApplicationAction, Actor, Object> transition =
        ApplicationLifecycle.TABLE.require(
            application.status(), ApplicationAction.WITHDRAW, application.parts(caller));
    return applications.move(application, transition, "", Map.of());
  }
}
