package io.crewcall.gig.review;

import static io.crewcall.gig.lifecycle.Actor.HIRER;
import static io.crewcall.gig.lifecycle.Actor.TIMER;
import static io.crewcall.gig.lifecycle.Actor.WORKER;
import static io.crewcall.gig.review.ReviewPairAction.REVEAL;
import static io.crewcall.gig.review.ReviewPairAction.WRITE;
import static io.crewcall.gig.review.ReviewPairStatus.ONE_SIDE_IN;
import static io.crewcall.gig.review.ReviewPairStatus.OPEN;
import static io.crewcall.gig.review.ReviewPairStatus.REVEALED;

import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.lifecycle.HiringGuards;
import io.crewcall.platform.lifecycle.Guard;
import io.crewcall.platform.lifecycle.Lifecycle;
import io.crewcall.platform.problem.Problem;
import java.time.Instant;
import java.util.Set;

/** The transition table of a review pair. A sealed review is told to nobody, so it has no event. */
public final class ReviewPairLifecycle {
  static final String REVEALED_EVENT = "review.revealed";
  private static final String CLOSED = "REVIEW_WINDOW_CLOSED";
  private static final Set<Actor> PARTIES = Set.of(HIRER, WORKER);

  static final Guard<Context> ONCE_PER_SIDE =
      Guard.of(
          "once per side",
          context -> !context.written(),
          () -> Problem.conflict("ALREADY_REVIEWED", "Your side has written its review."));
  private static final Guard<Context> NOT_OF_THE_BRAND =
      HiringGuards.notOfTheHiringBrand(context -> context.pair().ownBrand());
  private static final Guard<Context> IN_TIME =
      Guard.of(
          "within 14 x 24 h of the end",
          context -> !context.due(),
          () -> Problem.conflict(CLOSED, "The time for reviews has passed."));
  private static final Guard<Context> DUE =
      Guard.of(
          "14 x 24 h after the end",
          Context::due,
          () -> Problem.conflict("REVIEW_WINDOW_OPEN", "There is time for reviews yet."));

  public static final Lifecycle<ReviewPairStatus, ReviewPairAction, Actor, Context> TABLE =
      Lifecycle.<ReviewPairStatus, ReviewPairAction, Actor, Context>of("review pair", CLOSED)
          .line(
              Set.of(OPEN),
              WRITE,
              PARTIES,
              ONE_SIDE_IN,
              "none: sealed",
              NOT_OF_THE_BRAND,
              ONCE_PER_SIDE,
              IN_TIME)
          .line(
              Set.of(ONE_SIDE_IN),
              WRITE,
              PARTIES,
              REVEALED,
              REVEALED_EVENT,
              NOT_OF_THE_BRAND,
              ONCE_PER_SIDE,
              IN_TIME)
          .line(Set.of(OPEN, ONE_SIDE_IN), REVEAL, Set.of(TIMER), REVEALED, REVEALED_EVENT, DUE)
          .build();

  private ReviewPairLifecycle() {}

  /**
   * What the guards look at.
   *
   * @param written whether the caller's side has written
   */
  record Context(ReviewPair pair, boolean written, Instant now) {
    boolean due() {
      return !now.isBefore(pair.revealsAt());
    }
  }
}
