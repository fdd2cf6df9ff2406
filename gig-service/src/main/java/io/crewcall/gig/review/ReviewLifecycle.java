package io.crewcall.gig.review;

import static io.crewcall.gig.lifecycle.Actor.HIRER;
import static io.crewcall.gig.lifecycle.Actor.TIMER;
import static io.crewcall.gig.lifecycle.Actor.WORKER;
import static io.crewcall.gig.review.PairStatus.ONE_SIDE_IN;
import static io.crewcall.gig.review.PairStatus.OPEN;
import static io.crewcall.gig.review.PairStatus.REVEALED;
import static io.crewcall.gig.review.ReviewAction.REVEAL;
import static io.crewcall.gig.review.ReviewAction.WRITE;

import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.lifecycle.Lifecycle;
import java.util.Set;

/** The transition table of a review pair. A sealed review is told to nobody, so it has no event. */
public final class ReviewLifecycle {
  static final String REVEALED_EVENT = "review.revealed";
  private static final String SEALED = "none: sealed";
  private static final Set<Actor> PARTIES = Set.of(HIRER, WORKER);

  public static final Lifecycle<PairStatus, ReviewAction> TABLE =
      Lifecycle.<PairStatus, ReviewAction>of("review pair", "REVIEW_WINDOW_CLOSED")
          .line(OPEN, WRITE, PARTIES, "within 14 x 24 h of the end", ONE_SIDE_IN, SEALED)
          .line(
              ONE_SIDE_IN,
              WRITE,
              PARTIES,
              "within 14 x 24 h of the end; the other side wrote",
              REVEALED,
              REVEALED_EVENT)
          .leaving(
              REVEAL,
              Set.of(TIMER),
              "14 x 24 h after the end",
              REVEALED,
              REVEALED_EVENT,
              OPEN,
              ONE_SIDE_IN)
          .build();

  private ReviewLifecycle() {}
}
