package io.crewcall.gig.gig;

import static io.crewcall.contracts.gig.GigState.Status.CANCELLED;
import static io.crewcall.contracts.gig.GigState.Status.COMPLETED;
import static io.crewcall.contracts.gig.GigState.Status.DRAFT;
import static io.crewcall.contracts.gig.GigState.Status.EXPIRED;
import static io.crewcall.contracts.gig.GigState.Status.FILLED;
import static io.crewcall.contracts.gig.GigState.Status.IN_PROGRESS;
import static io.crewcall.contracts.gig.GigState.Status.OPEN;
import static io.crewcall.contracts.gig.GigState.Status.PAUSED;
import static io.crewcall.gig.gig.GigAction.CANCEL;
import static io.crewcall.gig.gig.GigAction.COMPLETE;
import static io.crewcall.gig.gig.GigAction.EDIT;
import static io.crewcall.gig.gig.GigAction.EXPIRE;
import static io.crewcall.gig.gig.GigAction.FILL;
import static io.crewcall.gig.gig.GigAction.FREE_SLOT;
import static io.crewcall.gig.gig.GigAction.LAPSE;
import static io.crewcall.gig.gig.GigAction.PAUSE;
import static io.crewcall.gig.gig.GigAction.PAUSE_WITH_CAMPAIGN;
import static io.crewcall.gig.gig.GigAction.PUBLISH;
import static io.crewcall.gig.gig.GigAction.REOPEN;
import static io.crewcall.gig.gig.GigAction.RESUME;
import static io.crewcall.gig.gig.GigAction.RESUME_WITH_CAMPAIGN;
import static io.crewcall.gig.gig.GigAction.START;
import static io.crewcall.gig.gig.GigAction.TAKE_SLOT;
import static io.crewcall.gig.lifecycle.Actor.ADMIN;
import static io.crewcall.gig.lifecycle.Actor.HIRER;
import static io.crewcall.gig.lifecycle.Actor.PLATFORM;
import static io.crewcall.gig.lifecycle.Actor.TIMER;

import io.crewcall.contracts.gig.GigState.Status;
import io.crewcall.gig.gig.EngagementFacts.Tally;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.platform.lifecycle.Guard;
import io.crewcall.platform.lifecycle.Lifecycle;
import io.crewcall.platform.problem.Problem;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The gig's transition table and its guards. The deadline ends applying, not deciding: a hirer may
 * still select from the bids of an expired gig.
 */
public final class GigLifecycle {

  /**
   * What the guards look at.
   *
   * @param now by the database's clock
   * @param tally of the gig's engagements, for those actions that follow from one of them
   */
  record Situation(Gig gig, Instant now, Tally tally) {
    Payer.State payer() {
      return gig.payer().state();
    }

    boolean deadlineAhead() {
      return now.isBefore(gig.deadline());
    }
  }

  private static final Guard<Situation> DEADLINE_AHEAD =
      Guard.of(
          "deadline ahead", Situation::deadlineAhead, () -> GigProblems.deadlinePassed().problem());

  private static final Guard<Situation> DEADLINE_PASSED =
      guard("deadline passed", situation -> !situation.deadlineAhead());

  private static final Guard<Situation> PAYER_READY =
      new Guard<>(
          "campaign live, parent engagement under way",
          situation -> situation.payer() == Payer.State.READY,
          situation ->
              situation.gig().parentEngagementId() == null
                  ? GigProblems.campaignNotLive().problem()
                  : GigProblems.parentNotUnderWay().problem());

  private static final Guard<Situation> CAMPAIGN_PAUSED =
      guard(
          "campaign not live for a while",
          situation -> situation.payer() == Payer.State.CAMPAIGN_PAUSED);

  private static final Guard<Situation> PAYER_GOES_ON =
      guard(
          "campaign live, parent engagement not ended",
          situation ->
              situation.payer() == Payer.State.READY
                  || situation.payer() == Payer.State.WORK_IN_QUESTION);

  private static final Guard<Situation> PAUSED_WITH_CAMPAIGN =
      guard("paused with its campaign", situation -> situation.gig().payer().pausesGig());

  private static final Guard<Situation> DEADLINE_PASSED_OR_PAYER_ENDED =
      guard(
          "deadline passed, or campaign or parent engagement ended",
          situation -> !situation.deadlineAhead() || situation.payer() == Payer.State.ENDED);

  private static final Guard<Situation> ALL_SLOTS_TAKEN =
      guard(
          "the last slot taken, and none only kept for a team",
          situation -> situation.gig().allSlotsTaken());

  private static final Guard<Situation> NONE_UNDER_WAY =
      guard("every engagement ended", situation -> situation.tally().underWay() == 0);

  private static final Guard<Situation> ONE_COMPLETED =
      guard("one at least completed", situation -> situation.tally().completed() > 0);

  private static final Guard<Situation> NONE_COMPLETED =
      guard("none completed", situation -> situation.tally().completed() == 0);

  static final Set<Status> HIRING = EnumSet.of(OPEN, PAUSED, EXPIRED);
  private static final Set<Status> STAFFED = EnumSet.of(FILLED, IN_PROGRESS);

  static final Lifecycle<Status, GigAction, Actor, Situation> TABLE =
      Lifecycle.<Status, GigAction, Actor, Situation>of("gig", "GIG_STATE")
          .staying(EnumSet.of(DRAFT), EDIT, Set.of(HIRER), "gig.updated")
          .line(
              EnumSet.of(DRAFT),
              PUBLISH,
              Set.of(HIRER),
              OPEN,
              "gig.published",
              DEADLINE_AHEAD,
              PAYER_READY)
          .line(EnumSet.of(OPEN), PAUSE, Set.of(HIRER), PAUSED, "gig.paused")
          .line(
              EnumSet.of(PAUSED),
              RESUME,
              Set.of(HIRER),
              OPEN,
              "gig.resumed",
              DEADLINE_AHEAD,
              PAYER_READY)
          .line(
              EnumSet.of(OPEN),
              PAUSE_WITH_CAMPAIGN,
              Set.of(PLATFORM),
              PAUSED,
              "gig.paused",
              CAMPAIGN_PAUSED)
          .line(
              EnumSet.of(PAUSED),
              RESUME_WITH_CAMPAIGN,
              Set.of(PLATFORM),
              OPEN,
              "gig.resumed",
              PAUSED_WITH_CAMPAIGN,
              PAYER_READY,
              DEADLINE_AHEAD)
          .staying(HIRING, TAKE_SLOT, Set.of(PLATFORM), "gig.slot-taken")
          .line(HIRING, FILL, Set.of(PLATFORM), FILLED, "gig.filled", ALL_SLOTS_TAKEN)
          .line(EnumSet.of(FILLED), START, Set.of(PLATFORM), IN_PROGRESS, "gig.started")
          .line(
              STAFFED,
              COMPLETE,
              Set.of(PLATFORM),
              COMPLETED,
              "gig.completed",
              NONE_UNDER_WAY,
              ONE_COMPLETED)
          .staying(
              EnumSet.of(OPEN, PAUSED, EXPIRED, FILLED, IN_PROGRESS, CANCELLED),
              FREE_SLOT,
              Set.of(PLATFORM),
              "gig.slot-freed")
          .line(
              STAFFED,
              REOPEN,
              Set.of(PLATFORM),
              OPEN,
              "gig.slot-freed",
              DEADLINE_AHEAD,
              PAYER_GOES_ON)
          .line(
              STAFFED,
              REOPEN,
              Set.of(PLATFORM),
              PAUSED,
              "gig.slot-freed",
              DEADLINE_AHEAD,
              CAMPAIGN_PAUSED)
          .line(
              STAFFED,
              LAPSE,
              Set.of(PLATFORM),
              EXPIRED,
              "gig.expired",
              DEADLINE_PASSED_OR_PAYER_ENDED,
              NONE_UNDER_WAY,
              NONE_COMPLETED)
          .line(EnumSet.of(OPEN), EXPIRE, Set.of(TIMER), EXPIRED, "gig.expired", DEADLINE_PASSED)
          .line(
              EnumSet.of(DRAFT, OPEN, PAUSED, EXPIRED),
              CANCEL,
              Set.of(HIRER, ADMIN, PLATFORM),
              CANCELLED,
              "gig.cancelled")
          .build();

  private GigLifecycle() {}

  /** The table, for the documentation. */
  public static Lifecycle<?, ?, ?, ?> table() {
    return TABLE;
  }

  /** A condition of what the platform does by itself: nobody is refused by it. */
  private static Guard<Situation> guard(String words, Predicate<Situation> condition) {
    return Guard.of(words, condition, () -> Problem.conflict("GIG_STATE", "Not now: " + words));
  }
}
