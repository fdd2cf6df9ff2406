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

import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.gig.lifecycle.Lifecycle;
import java.util.Set;

/** The application's transition table. */
public final class ApplicationLifecycle {
  static final String NOT_OPEN = "APPLICATION_NOT_OPEN";
  private static final String COUNTERABLE =
      "within 72 h, rounds left, gig hiring, a slot free, neither blocked";
  private static final String TAKEABLE =
      "within 72 h, gig hiring, a slot free, the fee within every budget above, neither blocked";

  public static final Lifecycle<ApplicationState.Status, ApplicationAction> TABLE =
      Lifecycle.<ApplicationState.Status, ApplicationAction>of("application", NOT_OPEN)
          .line(
              APPLIED,
              SHORTLIST,
              Set.of(HIRER),
              "gig hiring",
              SHORTLISTED,
              "application.shortlisted")
          .leaving(
              OFFER,
              Set.of(HIRER),
              "gig hiring, a slot free, neither blocked",
              OFFERED,
              "application.offered",
              APPLIED,
              SHORTLISTED)
          .line(
              OFFERED, COUNTER, Set.of(APPLICANT), COUNTERABLE, COUNTERED, "application.countered")
          .line(COUNTERED, COUNTER, Set.of(HIRER), COUNTERABLE, OFFERED, "application.offered")
          .line(
              OFFERED, ACCEPT_OFFER, Set.of(APPLICANT), TAKEABLE, SELECTED, "application.selected")
          .line(COUNTERED, ACCEPT_OFFER, Set.of(HIRER), TAKEABLE, SELECTED, "application.selected")
          .line(
              OFFERED,
              DECLINE_OFFER,
              Set.of(APPLICANT),
              "within 72 h",
              OFFER_DECLINED,
              "application.offer-declined")
          .leaving(
              EXPIRE_OFFER,
              Set.of(TIMER),
              "72 h without an answer",
              OFFER_EXPIRED,
              "application.offer-expired",
              OFFERED,
              COUNTERED)
          .leaving(
              SELECT,
              Set.of(HIRER),
              "gig hiring, a slot free, the fee within every budget above, neither blocked",
              SELECTED,
              "application.selected",
              APPLIED,
              SHORTLISTED)
          .leaving(
              REJECT,
              Set.of(HIRER),
              "gig hiring",
              REJECTED,
              "application.rejected",
              APPLIED,
              SHORTLISTED,
              OFFERED,
              COUNTERED)
          .leaving(
              WITHDRAW,
              Set.of(APPLICANT),
              "",
              WITHDRAWN,
              "application.withdrawn",
              APPLIED,
              SHORTLISTED,
              OFFERED,
              COUNTERED)
          .leaving(
              CLOSE,
              Set.of(PLATFORM),
              "gig filled or cancelled",
              CLOSED,
              "application.closed",
              APPLIED,
              SHORTLISTED,
              OFFERED,
              COUNTERED)
          .build();

  private ApplicationLifecycle() {}
}
