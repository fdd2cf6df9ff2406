package io.crewcall.gig.review;

import static io.crewcall.gig.lifecycle.Actor.ADMIN;
import static io.crewcall.gig.lifecycle.Actor.PLATFORM;
import static io.crewcall.gig.lifecycle.Actor.READER;
import static io.crewcall.gig.lifecycle.Actor.SUBJECT;
import static io.crewcall.gig.moderation.ModerationGuards.notAParty;
import static io.crewcall.gig.moderation.ModerationGuards.onceEach;
import static io.crewcall.gig.review.ReviewAction.HOLD;
import static io.crewcall.gig.review.ReviewAction.HOLD_LOW_RATING_BURST;
import static io.crewcall.gig.review.ReviewAction.REMOVE;
import static io.crewcall.gig.review.ReviewAction.REPLY;
import static io.crewcall.gig.review.ReviewAction.REPORT;
import static io.crewcall.gig.review.ReviewAction.RESTORE;
import static io.crewcall.gig.review.ReviewStatus.HELD;
import static io.crewcall.gig.review.ReviewStatus.REMOVED;
import static io.crewcall.gig.review.ReviewStatus.REPORTED;
import static io.crewcall.gig.review.ReviewStatus.RESTORED;
import static io.crewcall.gig.review.ReviewStatus.REVEALED;

import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.moderation.ModerationContext;
import io.crewcall.platform.lifecycle.Guard;
import io.crewcall.platform.lifecycle.Lifecycle;
import io.crewcall.platform.problem.Problem;
import java.util.Set;

/**
 * The transition table of a revealed review. Only admins are told that somebody reported it, so a
 * report has no event.
 */
public final class ReviewLifecycle {
  private static final String HELD_EVENT = "review.held";
  private static final Set<ReviewStatus> SHOWN = Set.of(REVEALED, REPORTED, RESTORED);
  private static final Set<Actor> ADMINS = Set.of(ADMIN);

  private static final Guard<Context> NO_REPLY_YET =
      Guard.of(
          "once",
          context -> context.review().reply() == null,
          () -> Problem.conflict("ALREADY_REPLIED", "This review has its reply."));
  private static final Guard<Context> REPLY_IN_TIME =
      Guard.of(
          "within 28 x 24 h of the reveal",
          context -> context.review().replyOpen(),
          () -> Problem.conflict("REPLY_WINDOW_CLOSED", "The time for a reply has passed."));

  public static final Lifecycle<ReviewStatus, ReviewAction, Actor, Context> TABLE =
      Lifecycle.<ReviewStatus, ReviewAction, Actor, Context>of("review", "REVIEW_STATE")
          .staying(SHOWN, REPLY, Set.of(SUBJECT), "review.replied", NO_REPLY_YET, REPLY_IN_TIME)
          .line(SHOWN, REPORT, Set.of(READER), REPORTED, "none: for admins alone", onceEach())
          .line(
              Set.of(REVEALED, REPORTED), HOLD_LOW_RATING_BURST, Set.of(PLATFORM), HELD, HELD_EVENT)
          .line(SHOWN, HOLD, ADMINS, HELD, HELD_EVENT, notAParty())
          .line(Set.of(REPORTED, HELD), RESTORE, ADMINS, RESTORED, "review.restored", notAParty())
          .line(Set.of(HELD), REMOVE, ADMINS, REMOVED, "review.removed", notAParty())
          .build();

  private ReviewLifecycle() {}

  /** What the guards look at. */
  record Context(Review review, boolean reported, boolean party) implements ModerationContext {}
}
