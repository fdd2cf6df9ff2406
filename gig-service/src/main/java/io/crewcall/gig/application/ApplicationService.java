package io.crewcall.gig.application;

import io.crewcall.contracts.gig.GigState;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.gig.GigRepository;
import io.crewcall.gig.gig.GigRole;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.replicas.block.BlockReplicaRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant does: apply, and withdraw. */
@Service
class ApplicationService {
  private final ApplicationRepository applications;
  private final GigRepository gigs;
  private final BlockReplicaRepository blocks;
  private final List<ApplicationListener> listeners;
  private final IdGenerator ids;
  private final DatabaseClock clock;

  ApplicationService(
      ApplicationRepository applications,
      GigRepository gigs,
      BlockReplicaRepository blocks,
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
            .orElseThrow(
                () -> GigProblems.invalid("UNKNOWN_ROLE", "gigRoleId", "is no role of this gig"));
    Terms.requirePayable(bid.proposedFee(), "proposedFee", role);
    if (role.full()) {
      throw GigProblems.slotsTaken();
    }
    Instant now = clock.now();
    if (!now.isBefore(gig.deadline())) {
      throw GigProblems.deadlinePassed();
    }
    Application applied = store(gig, bid, caller, now);
    listeners.forEach(listener -> listener.applied(role.id(), caller.id()));
    return applied;
  }

  /** Nobody bids twice for one role: a unique index decides between two at once. */
  private Application store(Gig gig, ApplicationRequest bid, Caller caller, Instant now) {
    try {
      return applications.save(new Application(ids.next(), gig, caller.id(), bid, now));
    } catch (DataIntegrityViolationException present) {
      throw ApplicationProblems.alreadyApplied();
    }
  }

  /** Membership counts, not only who posted it, and so does a part further up in the chain. */
  private void requireStranger(Gig gig, Caller caller) {
    if (gig.creatorId().equals(caller.id())) {
      throw ApplicationProblems.ownGig();
    }
    if (caller.memberOf(gig.brandId())) {
      throw ApplicationProblems.ownBrandsGig();
    }
    UUID parent = gig.parentEngagementId();
    if (parent != null && applications.standsAbove(parent, caller.id())) {
      throw ApplicationProblems.ownChain();
    }
  }

  @Transactional
  Application withdraw(UUID id, Caller caller) {
    Application application =
        applications
            .lockById(id)
            .filter(found -> found.readableBy(caller))
            .orElseThrow(ApplicationProblems::notFound);
    application.withdraw(application.parts(caller));
    return applications.save(application);
  }

  Application visible(UUID id, Caller caller) {
    return applications
        .findById(id)
        .filter(found -> found.readableBy(caller))
        .orElseThrow(ApplicationProblems::notFound);
  }
}
