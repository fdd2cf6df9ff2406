package io.crewcall.gig.review;

import static io.crewcall.gig.lifecycle.Actor.HIRER;
import static io.crewcall.gig.lifecycle.Actor.TIMER;
import static io.crewcall.gig.lifecycle.Actor.WORKER;
import static io.crewcall.gig.lifecycle.ProseGuards.prose;
import static io.crewcall.gig.review.PairStatus.ONE_SIDE_IN;
import static io.crewcall.gig.review.PairStatus.OPEN;
import static io.crewcall.gig.review.PairStatus.REVEALED;
import static io.crewcall.gig.review.ReviewAction.REVEAL;
import static io.crewcall.gig.review.ReviewAction.WRITE;

import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.platform.lifecycle.Lifecycle;
import java.util.Set;

/** The transition table of a review pair. A sealed review is told to nobody, so it has no event. */
public final class ReviewLifecycle {
  static final String REVEALED_EVENT = "review.revealed";
  private static final String SEALED = "none: sealed";
  private static final Set<Actor> PARTIES = Set.of(HIRER, WORKER);

  public static final Lifecycle<PairStatus, ReviewAction, Actor, Object> TABLE =
      Lifecycle.<PairStatus, ReviewAction, Actor, Object>of("review pair", "REVIEW_WINDOW_CLOSED")
          .line(
              Set.of(OPEN),
              WRITE,
              PARTIES,
              ONE_SIDE_IN,
              SEALED,
              prose("within 14 x 24 h of the end"))
          .line(
              Set.of(ONE_SIDE_IN),
              WRITE,
              PARTIES,
              REVEALED,
              REVEALED_EVENT,
              prose("within 14 x 24 h of the end; the other side wrote"))
          .line(
              Set.of(OPEN, ONE_SIDE_IN),
              REVEAL,
              Set.of(TIMER),
              REVEALED,
              REVEALED_EVENT,
              prose("14 x 24 h after the end"))
          .build();

  private ReviewLifecycle() {}
}
