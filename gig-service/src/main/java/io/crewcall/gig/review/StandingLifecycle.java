package io.crewcall.gig.review;

import static io.crewcall.gig.lifecycle.Actor.ADMIN;
import static io.crewcall.gig.lifecycle.Actor.PLATFORM;
import static io.crewcall.gig.lifecycle.Actor.READER;
import static io.crewcall.gig.lifecycle.Actor.SUBJECT;
import static io.crewcall.gig.review.Standing.HELD;
import static io.crewcall.gig.review.Standing.REMOVED;
import static io.crewcall.gig.review.Standing.REPORTED;
import static io.crewcall.gig.review.Standing.RESTORED;
import static io.crewcall.gig.review.Standing.REVEALED;
import static io.crewcall.gig.review.StandingAction.HOLD;
import static io.crewcall.gig.review.StandingAction.REMOVE;
import static io.crewcall.gig.review.StandingAction.REPLY;
import static io.crewcall.gig.review.StandingAction.REPORT;
import static io.crewcall.gig.review.StandingAction.RESTORE;

import io.crewcall.gig.lifecycle.Lifecycle;
import java.util.Set;

/**
 * The transition table of a revealed review. That somebody complained is told to nobody but admins,
 * so a report has no event.
 */
public final class StandingLifecycle {
  static final String UNTOLD = "none: for admins alone";
  static final String HELD_EVENT = "review.held";

  public static final Lifecycle<Standing, StandingAction> TABLE =
      Lifecycle.<Standing, StandingAction>of("review", "REVIEW_STATE")
          .staying(
              REPLY,
              Set.of(SUBJECT),
              "once, within 28 x 24 h of the reveal",
              "review.replied",
              REVEALED,
              REPORTED,
              RESTORED)
          .leaving(
              REPORT, Set.of(READER), "once each", REPORTED, UNTOLD, REVEALED, REPORTED, RESTORED)
          .line(
              REVEALED,
              HOLD,
              Set.of(PLATFORM),
              "a burst of low ratings by accounts younger than 14 days",
              HELD,
              HELD_EVENT)
          .line(
              REPORTED,
              HOLD,
              Set.of(PLATFORM),
              "a burst of low ratings by accounts younger than 14 days",
              HELD,
              HELD_EVENT)
          .leaving(
              HOLD,
              Set.of(ADMIN),
              "not a side of it",
              HELD,
              HELD_EVENT,
              REVEALED,
              REPORTED,
              RESTORED)
          .leaving(
              RESTORE,
              Set.of(ADMIN),
              "not a side of it",
              RESTORED,
              "review.restored",
              REPORTED,
              HELD)
          .line(HELD, REMOVE, Set.of(ADMIN), "not a side of it", REMOVED, "review.removed")
          .build();

  private StandingLifecycle() {}
}
