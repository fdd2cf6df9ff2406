package io.crewcall.gig.application;

import io.crewcall.contracts.gig.ApplicationState.Status;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.gig.GigRole;
import io.crewcall.gig.gig.Gigs;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Blocks;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.sql.Columns;
import io.crewcall.gig.sql.Timer;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.persistence.DatabaseClock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finding terms: the hirer offers, the applicant accepts, declines or counters, the hirer accepts
 * or counters that. Whoever is asked has 72 hours; terms nobody answered are off.
 */
@Service
class Negotiating implements Timer {
  private final Applications applications;
  private final Offers offers;
  private final Hiring hiring;
  private final Gigs gigs;
  private final Blocks blocks;
  private final IdGenerator ids;
  private final DatabaseClock clock;

  Negotiating(
      Applications applications,
      Offers offers,
      Hiring hiring,
      Gigs gigs,
      Blocks blocks,
      IdGenerator ids,
      DatabaseClock clock) {
    this.applications = applications;
    this.offers = offers;
    this.hiring = hiring;
    this.gigs = gigs;
    this.blocks = blocks;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Puts terms on the table. Nothing is reserved by that: of several who accept the first gets the
   * slot.
   *
   * @param action {@code OFFER} or {@code COUNTER}
   */
  @Transactional
  Application propose(
      Application seen, ApplicationAction action, OfferRequest request, Caller caller) {
    Gig gig = gigs.hold(seen.gigId());
    Application application = applications.lock(seen.id());
    Transition<Status, ApplicationAction, Actor, Object> transition =
        ApplicationLifecycle.TABLE.require(application.status(), action, application.parts(caller));
    Instant now = clock.now();
    requireAnswerable(application, action, now);
    if (!gig.hiring()) {
      throw ApplicationProblems.hiringOver();
    }
    blocks.requireNone(application.applicantId(), application.hirerId());
    GigRole role = gig.role(application.gigRoleId()).orElseThrow();
    request.terms().require(role, now);
    if (role.full()) {
      throw GigProblems.slotsTaken();
    }
    return put(application, transition, request, caller, now);
  }

  private static void requireAnswerable(
      Application application, ApplicationAction action, Instant now) {
    if (action != ApplicationAction.COUNTER) {
      return;
    }
    Offer offer = application.offer();
    if (offer != null && !now.isBefore(offer.expiresAt())) {
      throw ApplicationProblems.offerExpired();
    }
    if (!application.roundsLeft()) {
      throw ApplicationProblems.noRoundsLeft();
    }
  }

  private Application put(
      Application application,
      Transition<Status, ApplicationAction, Actor, Object> transition,
      OfferRequest request,
      Caller caller,
      Instant now) {
    Offer last = application.offer();
    Offers.Round round =
        new Offers.Round(
            ids.next(),
            last == null ? 1 : last.round() + 1,
            transition.to() == Status.OFFERED ? Actor.HIRER : Actor.APPLICANT,
            caller.id(),
            request.fee(),
            request.hours(),
            request.dueDate(),
            request.message(),
            now);
    offers.add(round, application.id());
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("offer", round.id());
    parameters.put("round", round.round());
    parameters.put("user", round.fromUserId());
    parameters.put("fee", round.fee().amount());
    parameters.put("hours", round.hours());
    parameters.put("due", Columns.nullableParam(round.dueDate()));
    parameters.put("now", Columns.param(now));
    parameters.put("expires", Columns.param(now.plus(Terms.STAND)));
    return applications.move(
        application,
        transition,
        """
        decided_at = coalesce(decided_at, :now), offer_id = :offer, offer_round = :round,
        offer_from = :user, offer_fee = :fee, offer_hours = :hours,
        offer_due_date = cast(:due as timestamptz), offer_expires_at = :expires
        """,
        parameters);
  }

  /** Takes the terms on the table: the engagement starts, see {@link Hiring}. */
  @Transactional
  Application accept(Application seen, Caller caller) {
    return hiring.select(seen, ApplicationAction.ACCEPT_OFFER, caller);
  }

  @Transactional
  Application decline(Application seen, Caller caller) {
    Application application = applications.lock(seen.id());
    Transition<Status, ApplicationAction, Actor, Object> transition =
        ApplicationLifecycle.TABLE.require(
            application.status(), ApplicationAction.DECLINE_OFFER, application.parts(caller));
    Offer offer = application.offer();
    if (offer != null && !clock.now().isBefore(offer.expiresAt())) {
      throw ApplicationProblems.offerExpired();
    }
    return applications.move(application, transition, "", Map.of());
  }

  @Override
  @Transactional
  public int run() {
    List<Application> overdue = applications.lockOverdue(100);
    for (Application application : overdue) {
      applications.move(
          application,
          ApplicationLifecycle.TABLE.require(
              application.status(), ApplicationAction.EXPIRE_OFFER, Set.of(Actor.TIMER)),
          "",
          Map.of());
    }
    return overdue.size();
  }
}
