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
import static io.crewcall.gig.lifecycle.ProseGuards.prose;

import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.platform.lifecycle.Lifecycle;
import java.util.Set;

/** The application's transition table. */
public final class ApplicationLifecycle {
  static final String NOT_OPEN = "APPLICATION_NOT_OPEN";
  private static final String COUNTERABLE =
      "within 72 h, rounds left, gig hiring, a slot free, neither blocked";
  private static final String TAKEABLE =
      "within 72 h, gig hiring, a slot free, the fee within every budget above, neither blocked";

  public static final Lifecycle<ApplicationState.Status, ApplicationAction, Actor, Object> TABLE =
      Lifecycle.<ApplicationState.Status, ApplicationAction, Actor, Object>of(
              "application", NOT_OPEN)
          .line(
              Set.of(APPLIED),
              SHORTLIST,
              Set.of(HIRER),
              SHORTLISTED,
              "application.shortlisted",
              prose("gig hiring"))
          .line(
              Set.of(APPLIED, SHORTLISTED),
              OFFER,
              Set.of(HIRER),
              OFFERED,
              "application.offered",
              prose("gig hiring, a slot free, neither blocked"))
          .line(
              Set.of(OFFERED),
              COUNTER,
              Set.of(APPLICANT),
              COUNTERED,
              "application.countered",
              prose(COUNTERABLE))
          .line(
              Set.of(COUNTERED),
              COUNTER,
              Set.of(HIRER),
              OFFERED,
              "application.offered",
              prose(COUNTERABLE))
          .line(
              Set.of(OFFERED),
              ACCEPT_OFFER,
              Set.of(APPLICANT),
              SELECTED,
              "application.selected",
              prose(TAKEABLE))
          .line(
              Set.of(COUNTERED),
              ACCEPT_OFFER,
              Set.of(HIRER),
              SELECTED,
              "application.selected",
              prose(TAKEABLE))
          .line(
              Set.of(OFFERED),
              DECLINE_OFFER,
              Set.of(APPLICANT),
              OFFER_DECLINED,
              "application.offer-declined",
              prose("within 72 h"))
          .line(
              Set.of(OFFERED, COUNTERED),
              EXPIRE_OFFER,
              Set.of(TIMER),
              OFFER_EXPIRED,
              "application.offer-expired",
              prose("72 h without an answer"))
          .line(
              Set.of(APPLIED, SHORTLISTED),
              SELECT,
              Set.of(HIRER),
              SELECTED,
              "application.selected",
              prose("gig hiring, a slot free, the fee within every budget above, neither blocked"))
          .line(
              Set.of(APPLIED, SHORTLISTED, OFFERED, COUNTERED),
              REJECT,
              Set.of(HIRER),
              REJECTED,
              "application.rejected",
              prose("gig hiring"))
          .line(
              Set.of(APPLIED, SHORTLISTED, OFFERED, COUNTERED),
              WITHDRAW,
              Set.of(APPLICANT),
              WITHDRAWN,
              "application.withdrawn")
          .line(
              Set.of(APPLIED, SHORTLISTED, OFFERED, COUNTERED),
              CLOSE,
              Set.of(PLATFORM),
              CLOSED,
              "application.closed",
              prose("gig filled or cancelled"))
          .build();

  private ApplicationLifecycle() {}
}
