package io.crewcall.analytics.metric;

import io.crewcall.analytics.fact.Fact;
import io.crewcall.analytics.fact.Facts;
import io.crewcall.contracts.gig.EngagementState;
import java.time.Instant;

/** How a worker's engagements went: completed or not, on time or not, how many hours. */
final class Outcomes {
  private Outcomes() {}

  /** Completed (1), or ended by the worker's fault (0): cancelled, no-show or dispute lost. */
  static Selection completion(Facts facts, Instant asOf) {
    return Selection.all(facts.engagements().stream().map(Outcomes::judge).toList());
  }

  /** First delivery at or before the due date that was in force then (1), or later (0). */
  static Selection onTime(Facts facts, Instant asOf) {
    return Selection.all(facts.engagements().stream().map(Outcomes::judgeTime).toList());
  }

  /** Hours of completed engagements: those logged, else those agreed. */
  static Selection hours(Facts facts, Instant asOf) {
    return Selection.all(facts.engagements().stream().map(Outcomes::judgeHours).toList());
  }

  /** Completed engagements, each 1. */
  static Selection completed(Facts facts, Instant asOf) {
    return Selection.all(
        facts.engagements().stream()
            .map(fact ->
                fact.state().status() == EngagementState.Status.COMPLETED
                    ? Evidence.counted(fact, endOf(fact), 1)
                    : notCompleted(fact))
            .toList());
  }

  /** Engagements, each 1. */
  static Selection won(Facts facts, Instant asOf) {
    return Selection.all(
        facts.engagements().stream()
            .map(fact -> Evidence.counted(fact, fact.state().startedAt(), 1))
            .toList());
  }

  /** When an engagement ended; of one that is under way, when it last changed. */
  static Instant endOf(Fact<EngagementState> fact) {
    Instant ended = fact.milestones().endedAt();
    return ended == null ? fact.eventTime() : ended;
  }

  static Evidence judge(Fact<EngagementState> fact) {
    EngagementState engagement = fact.state();
    Instant at = endOf(fact);
    if (feedsNoScore(engagement)) {
      return Evidence.leftOut(fact, at, reason(engagement));
    }
    return switch (engagement.status()) {
      case COMPLETED -> Evidence.counted(fact, at, 1).because(Cause.COMPLETED);
      case CANCELLED, RESOLVED -> {
        EngagementState.Fault fault = engagement.fault();
        yield switch (fault) {
          case WORKER -> Evidence.counted(fact, at, 0).because(cause(engagement));
          case WORKER_NO_SHOW -> Evidence.counted(fact, at, 0).because(Cause.NO_SHOW);
          case HIRER -> Evidence.leftOut(fact, at, LeftOut.HIRER_FAULT);
          case MUTUAL -> Evidence.leftOut(fact, at, LeftOut.MUTUAL);
          case null -> Evidence.leftOut(fact, at, LeftOut.NO_FAULT);
        };
      }
      case ACTIVE, DELIVERED, CHANGES_REQUESTED, CANCEL_REQUESTED, DISPUTED ->
          Evidence.leftOut(fact, at, LeftOut.NOT_ENDED);
    };
  }

  /** Left out where only completed engagements count. */
  static Evidence notCompleted(Fact<EngagementState> fact) {
    return switch (fact.state().status()) {
      case COMPLETED, CANCELLED, RESOLVED ->
          Evidence.leftOut(fact, endOf(fact), LeftOut.NOT_COMPLETED);
      case ACTIVE, DELIVERED, CHANGES_REQUESTED, CANCEL_REQUESTED, DISPUTED ->
          Evidence.leftOut(fact, fact.state().startedAt(), LeftOut.NOT_ENDED);
    };
  }

  private static Evidence judgeTime(Fact<EngagementState> fact) {
    EngagementState engagement = fact.state();
    Instant delivered = engagement.firstDeliveredAt();
    if (delivered == null) {
      return Evidence.leftOut(fact, engagement.startedAt(), LeftOut.NOT_DELIVERED);
    }
    if (feedsNoScore(engagement)) {
      return Evidence.leftOut(fact, delivered, reason(engagement));
    }
    Instant due = engagement.firstDueDateAtDelivery();
    if (due == null) {
      return Evidence.leftOut(fact, delivered, LeftOut.NO_DUE_DATE);
    }
    return delivered.isAfter(due)
        ? Evidence.counted(fact, delivered, 0).because(Cause.LATE)
        : Evidence.counted(fact, delivered, 1).because(Cause.ON_TIME);
  }

  private static Evidence judgeHours(Fact<EngagementState> fact) {
    EngagementState engagement = fact.state();
    if (engagement.status() != EngagementState.Status.COMPLETED) {
      return notCompleted(fact);
    }
    if (selfDealing(engagement)) {
      return Evidence.leftOut(fact, endOf(fact), LeftOut.SELF_DEALING);
    }
    Integer hours =
        engagement.hoursLogged() == null ? engagement.agreedHours() : engagement.hoursLogged();
    return hours == null
        ? Evidence.leftOut(fact, endOf(fact), LeftOut.NO_HOURS)
        : Evidence.counted(fact, endOf(fact), hours);
  }

  private static Cause cause(EngagementState engagement) {
    return engagement.status() == EngagementState.Status.RESOLVED
        ? Cause.DISPUTE_LOST
        : Cause.WORKER_FAULT;
  }

  private static boolean feedsNoScore(EngagementState engagement) {
    return engagement.fee().isZero() || selfDealing(engagement);
  }

  /** Whether both sides were one: such an engagement feeds no figure. */
  static boolean selfDealing(EngagementState engagement) {
    return engagement.ownBrand() || engagement.hirerId().equals(engagement.workerId());
  }

  private static LeftOut reason(EngagementState engagement) {
    return engagement.fee().isZero() ? LeftOut.ZERO_FEE : LeftOut.SELF_DEALING;
  }
}
