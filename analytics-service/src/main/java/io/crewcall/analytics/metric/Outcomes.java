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
                    : Evidence.leftOut(fact, fact.state().startedAt(), LeftOut.NOT_ENDED))
            .toList());
  }

  /** Engagements, each 1. */
  static Selection won(Facts facts, Instant asOf) {
    return Selection.all(
        facts.engagements().stream()
            .map(fact -> Evidence.counted(fact, fact.state().startedAt(), 1))
            .toList());
  }

  /** When an engagement ended, or when it last changed. */
  static Instant endOf(Fact<EngagementState> fact) {
    EngagementState engagement = fact.state();
    if (engagement.completedAt() != null) {
      return engagement.completedAt();
    }
    return engagement.cancelledAt() == null ? fact.eventTime() : engagement.cancelledAt();
  }

  static Evidence judge(Fact<EngagementState> fact) {
    EngagementState engagement = fact.state();
    Instant at = endOf(fact);
    if (feedsNoScore(engagement)) {
      return Evidence.leftOut(fact, at, reason(engagement));
    }
    return switch (engagement.status()) {
      case COMPLETED -> Evidence.counted(fact, at, 1);
      case CANCELLED, RESOLVED -> {
        EngagementState.Fault fault = engagement.fault();
        yield switch (fault) {
          case WORKER, WORKER_NO_SHOW -> Evidence.counted(fact, at, 0);
          case HIRER -> Evidence.leftOut(fact, at, LeftOut.HIRER_FAULT);
          case MUTUAL -> Evidence.leftOut(fact, at, LeftOut.MUTUAL);
          case null -> Evidence.leftOut(fact, at, LeftOut.NO_FAULT);
        };
      }
      case ACTIVE, DELIVERED, CHANGES_REQUESTED, CANCEL_REQUESTED, DISPUTED ->
          Evidence.leftOut(fact, at, LeftOut.NOT_ENDED);
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
    return Evidence.counted(fact, delivered, delivered.isAfter(due) ? 0 : 1);
  }

  private static Evidence judgeHours(Fact<EngagementState> fact) {
    EngagementState engagement = fact.state();
    if (engagement.status() != EngagementState.Status.COMPLETED) {
      return Evidence.leftOut(fact, engagement.startedAt(), LeftOut.NOT_ENDED);
    }
    Integer hours =
        engagement.hoursLogged() == null ? engagement.agreedHours() : engagement.hoursLogged();
    return hours == null
        ? Evidence.leftOut(fact, endOf(fact), LeftOut.NO_HOURS)
        : Evidence.counted(fact, endOf(fact), hours);
  }

  private static boolean feedsNoScore(EngagementState engagement) {
    return engagement.fee().isZero() || engagement.hirerId().equals(engagement.workerId());
  }

  private static LeftOut reason(EngagementState engagement) {
    return engagement.fee().isZero() ? LeftOut.ZERO_FEE : LeftOut.SELF_DEALING;
  }
}
