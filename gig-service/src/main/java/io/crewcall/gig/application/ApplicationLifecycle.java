package io.crewcall.gig.application;

import static io.crewcall.contracts.gig.ApplicationState.Status.APPLIED;
import static io.crewcall.contracts.gig.ApplicationState.Status.CLOSED;
import static io.crewcall.contracts.gig.ApplicationState.Status.COUNTERED;
import static io.crewcall.contracts.gig.ApplicationState.Status.OFFERED;
import static io.crewcall.contracts.gig.ApplicationState.Status.OFFER_DECLINED;
import static io.crewcall.contracts.gig.ApplicationState.Status.OFFER_EXPIRED;
import static io.crewcall.contracts.gig.ApplicationState.Status.REJECTED;
import static io.crewcall.contracts.gig.ApplicationState.Status.SELECTED;
import static io.crewcall.contracts.gig.ApplicationState.Status.SHORTLISTED;
import static io.crewcall.contracts.gig.ApplicationState.Status.WITHDRAWN;
import static io.crewcall.gig.application.ApplicationAction.ACCEPT_OFFER;
import static io.crewcall.gig.application.ApplicationAction.CLOSE;
import static io.crewcall.gig.application.ApplicationAction.COUNTER;
import static io.crewcall.gig.application.ApplicationAction.DECLINE_OFFER;
import static io.crewcall.gig.application.ApplicationAction.EXPIRE_OFFER;
import static io.crewcall.gig.application.ApplicationAction.OFFER;
import static io.crewcall.gig.application.ApplicationAction.REJECT;
import static io.crewcall.gig.application.ApplicationAction.SELECT;
import static io.crewcall.gig.application.ApplicationAction.SHORTLIST;
import static io.crewcall.gig.application.ApplicationAction.WITHDRAW;
import static io.crewcall.gig.lifecycle.Actor.APPLICANT;
import static io.crewcall.gig.lifecycle.Actor.HIRER;
import static io.crewcall.gig.lifecycle.Actor.PLATFORM;
import static io.crewcall.gig.lifecycle.Actor.TIMER;

import io.crewcall.contracts.gig.ApplicationState.Status;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.lifecycle.HiringGuards;
import io.crewcall.platform.lifecycle.Guard;
import io.crewcall.platform.lifecycle.Lifecycle;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.replicas.block.BlockReplicaRepository;
import java.util.EnumSet;
import java.util.Set;

/** The application's transition table and its guards. */
public final class ApplicationLifecycle {
  static final String NOT_OPEN = "APPLICATION_NOT_OPEN";

  /** The bid as such may be open, but the gig takes nobody any more. */
  private static final Guard<Application> GIG_HIRING =
      Guard.of(
          "gig hiring",
          application -> application.facts().hiring(),
          () -> Problem.conflict(NOT_OPEN, "The gig takes nobody any more; its bids are closed."));

  private static final Guard<Application> OFFER_STANDS =
      Guard.of(
          "within 72 h",
          Application::offerStands,
          () -> Problem.conflict("OFFER_EXPIRED", "The offer was not answered in time."));

  private static final Guard<Application> OFFER_OVERDUE =
      Guard.of(
          "72 h without an answer",
          application -> !application.offerStands(),
          () -> Problem.conflict("OFFER_STANDS", "The offer can still be answered."));

  private static final Guard<Application> ROUNDS_LEFT =
      Guard.of(
          "rounds left",
          Application::roundsLeft,
          () ->
              Problem.conflict(
                  "NO_ROUNDS_LEFT",
                  "This was countered as often as it may be; accept or decline."));

  private static final Guard<Application> NOT_BLOCKED =
      Guard.of(
          "neither blocked",
          application -> !application.blocked(),
          BlockReplicaRepository::blocked);

  private static final Guard<Application> NOT_OF_THE_BRAND =
      HiringGuards.notOfTheHiringBrand(Application::ownBrand);

  private static final Guard<Application> SLOT_FREE =
      Guard.of(
          "a slot free",
          application -> application.facts().slotFree(),
          () -> GigProblems.slotsTaken().problem());

  private static final Guard<Application> PAYER_SPENDS =
      new Guard<>(
          "campaign live, parent engagement under way",
          application -> application.facts().payerSpends(),
          application -> application.facts().payerSpendsNot());

  private static final Guard<Application> AFFORDABLE =
      new Guard<>(
          "the fee within every budget above",
          application -> application.facts().affordable(application.terms().fee()),
          application -> application.facts().unaffordable(application.terms().fee()));

  private static final Guard<Application> HIRING_OVER =
      Guard.of(
          "gig filled or cancelled",
          application -> !application.facts().hiring(),
          () -> Problem.conflict("GIG_HIRING", "The gig still hires."));

  private static final Set<Status> BID = EnumSet.of(APPLIED, SHORTLISTED);
  private static final Set<Status> NEGOTIATED = EnumSet.of(OFFERED, COUNTERED);
  private static final Set<Status> OPEN = EnumSet.of(APPLIED, SHORTLISTED, OFFERED, COUNTERED);

  static final Lifecycle<Status, ApplicationAction, Actor, Application> TABLE =
      Lifecycle.<Status, ApplicationAction, Actor, Application>of("application", NOT_OPEN)
          .line(
              EnumSet.of(APPLIED),
              SHORTLIST,
              Set.of(HIRER),
              SHORTLISTED,
              "application.shortlisted",
              GIG_HIRING,
              NOT_OF_THE_BRAND)
          .line(
              BID,
              OFFER,
              Set.of(HIRER),
              OFFERED,
              "application.offered",
              GIG_HIRING,
              NOT_BLOCKED,
              NOT_OF_THE_BRAND,
              SLOT_FREE,
              PAYER_SPENDS)
          .line(
              EnumSet.of(OFFERED),
              COUNTER,
              Set.of(APPLICANT),
              COUNTERED,
              "application.countered",
              OFFER_STANDS,
              ROUNDS_LEFT,
              GIG_HIRING,
              NOT_BLOCKED,
              NOT_OF_THE_BRAND,
              SLOT_FREE,
              PAYER_SPENDS)
          .line(
              EnumSet.of(COUNTERED),
              COUNTER,
              Set.of(HIRER),
              OFFERED,
              "application.offered",
              OFFER_STANDS,
              ROUNDS_LEFT,
              GIG_HIRING,
              NOT_BLOCKED,
              NOT_OF_THE_BRAND,
              SLOT_FREE,
              PAYER_SPENDS)
          .line(
              EnumSet.of(OFFERED),
              ACCEPT_OFFER,
              Set.of(APPLICANT),
              SELECTED,
              "application.selected",
              GIG_HIRING,
              OFFER_STANDS,
              NOT_BLOCKED,
              NOT_OF_THE_BRAND,
              SLOT_FREE,
              AFFORDABLE)
          .line(
              EnumSet.of(COUNTERED),
              ACCEPT_OFFER,
              Set.of(HIRER),
              SELECTED,
              "application.selected",
              GIG_HIRING,
              OFFER_STANDS,
              NOT_BLOCKED,
              NOT_OF_THE_BRAND,
              SLOT_FREE,
              AFFORDABLE)
          .line(
              EnumSet.of(OFFERED),
              DECLINE_OFFER,
              Set.of(APPLICANT),
              OFFER_DECLINED,
              "application.offer-declined",
              OFFER_STANDS)
          .line(
              NEGOTIATED,
              EXPIRE_OFFER,
              Set.of(TIMER),
              OFFER_EXPIRED,
              "application.offer-expired",
              OFFER_OVERDUE)
          .line(
              BID,
              SELECT,
              Set.of(HIRER),
              SELECTED,
              "application.selected",
              GIG_HIRING,
              NOT_BLOCKED,
              NOT_OF_THE_BRAND,
              SLOT_FREE,
              AFFORDABLE)
          .line(OPEN, REJECT, Set.of(HIRER), REJECTED, "application.rejected", GIG_HIRING)
          .line(OPEN, WITHDRAW, Set.of(APPLICANT), WITHDRAWN, "application.withdrawn")
          .line(OPEN, CLOSE, Set.of(PLATFORM), CLOSED, "application.closed", HIRING_OVER)
          .build();

  private ApplicationLifecycle() {}

  /** The table, for the documentation. */
  public static Lifecycle<?, ?, ?, ?> table() {
    return TABLE;
  }
}
