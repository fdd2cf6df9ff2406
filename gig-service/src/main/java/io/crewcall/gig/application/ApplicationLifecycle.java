package io.crewcall.gig.application;

import static io.crewcall.contracts.gig.ApplicationState.Status.APPLIED;
import static io.crewcall.contracts.gig.ApplicationState.Status.CLOSED;
import static io.crewcall.contracts.gig.ApplicationState.Status.REJECTED;
import static io.crewcall.contracts.gig.ApplicationState.Status.SELECTED;
import static io.crewcall.contracts.gig.ApplicationState.Status.SHORTLISTED;
import static io.crewcall.contracts.gig.ApplicationState.Status.WITHDRAWN;
import static io.crewcall.gig.application.ApplicationAction.CLOSE;
import static io.crewcall.gig.application.ApplicationAction.REJECT;
import static io.crewcall.gig.application.ApplicationAction.SELECT;
import static io.crewcall.gig.application.ApplicationAction.SHORTLIST;
import static io.crewcall.gig.application.ApplicationAction.WITHDRAW;
import static io.crewcall.gig.lifecycle.Actor.APPLICANT;
import static io.crewcall.gig.lifecycle.Actor.HIRER;
import static io.crewcall.gig.lifecycle.Actor.PLATFORM;

import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.gig.lifecycle.Lifecycle;
import java.util.Set;

/** The application's transition table. */
public final class ApplicationLifecycle {
  static final String NOT_OPEN = "APPLICATION_NOT_OPEN";

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
              SELECT,
              Set.of(HIRER),
              "gig hiring, a slot free, the fee within every budget above",
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
              SHORTLISTED)
          .leaving(
              WITHDRAW,
              Set.of(APPLICANT),
              "",
              WITHDRAWN,
              "application.withdrawn",
              APPLIED,
              SHORTLISTED)
          .leaving(
              CLOSE,
              Set.of(PLATFORM),
              "gig filled or cancelled",
              CLOSED,
              "application.closed",
              APPLIED,
              SHORTLISTED)
          .build();

  private ApplicationLifecycle() {}
}
