package io.crewcall.gig.review;

import static io.crewcall.gig.lifecycle.Actor.ADMIN;
import static io.crewcall.gig.lifecycle.Actor.PLATFORM;
import static io.crewcall.gig.lifecycle.Actor.READER;
import static io.crewcall.gig.lifecycle.Actor.SUBJECT;
import static io.crewcall.gig.lifecycle.ProseGuards.prose;
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

import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.platform.lifecycle.Lifecycle;
import java.util.Set;

/**
 * The transition table of a revealed review. That somebody complained is told to nobody but admins,
 * so a report has no event.
 */
public final class StandingLifecycle {
  static final String UNTOLD = "none: for admins alone";
  static final String HELD_EVENT = "review.held";

  public static final Lifecycle<Standing, StandingAction, Actor, Object> TABLE =
      Lifecycle.<Standing, StandingAction, Actor, Object>of("review", "REVIEW_STATE")
          .staying(
              Set.of(REVEALED, REPORTED, RESTORED),
              REPLY,
              Set.of(SUBJECT),
              "review.replied",
              prose("once, within 28 x 24 h of the reveal"))
          .line(
              Set.of(REVEALED, REPORTED, RESTORED),
              REPORT,
              Set.of(READER),
              REPORTED,
              UNTOLD,
              prose("once each"))
          .line(
              Set.of(REVEALED),
              HOLD,
              Set.of(PLATFORM),
              HELD,
              HELD_EVENT,
              prose("a burst of low ratings by accounts younger than 14 days"))
          .line(
              Set.of(REPORTED),
              HOLD,
              Set.of(PLATFORM),
              HELD,
              HELD_EVENT,
              prose("a burst of low ratings by accounts younger than 14 days"))
          .line(
              Set.of(REVEALED, REPORTED, RESTORED),
              HOLD,
              Set.of(ADMIN),
              HELD,
              HELD_EVENT,
              prose("not a side of it"))
          .line(
              Set.of(REPORTED, HELD),
              RESTORE,
              Set.of(ADMIN),
              RESTORED,
              "review.restored",
              prose("not a side of it"))
          .line(
              Set.of(HELD),
              REMOVE,
              Set.of(ADMIN),
              REMOVED,
              "review.removed",
              prose("not a side of it"))
          .build();

  private StandingLifecycle() {}
}
