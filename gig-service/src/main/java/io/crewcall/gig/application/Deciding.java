package io.crewcall.gig.application;

import io.crewcall.contracts.gig.ApplicationState.Status;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.Gigs;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.persistence.DatabaseClock;
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
  private final Hiring hiring;
  private final DatabaseClock clock;

  Deciding(Applications applications, Gigs gigs, Hiring hiring, DatabaseClock clock) {
    this.applications = applications;
    this.gigs = gigs;
    this.hiring = hiring;
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

  private record Open(
      Application application, Transition<Status, ApplicationAction, Actor, Object> transition) {}

  /** Holds the gig as it is, then takes the bid, then asks the table. */
  private Open open(UUID id, ApplicationAction action, Caller caller) {
    Gig gig = gigs.hold(visible(id, caller).gigId());
    Application application = applications.lock(id);
    Transition<Status, ApplicationAction, Actor, Object> transition =
        ApplicationLifecycle.TABLE.require(application.status(), action, application.parts(caller));
    if (!gig.hiring()) {
      throw ApplicationProblems.hiringOver();
    }
    return new Open(application, transition);
  }

  /** Takes a bid as it stands, see {@link Hiring}. */
  @Transactional
  Application select(UUID id, Caller caller) {
    return hiring.select(visible(id, caller), ApplicationAction.SELECT, caller);
  }

  Application visible(UUID id, Caller caller) {
    return applications
        .find(id)
        .filter(found -> found.readableBy(caller))
        .orElseThrow(ApplicationProblems::notFound);
  }
}
