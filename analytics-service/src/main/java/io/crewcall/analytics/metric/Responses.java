package io.crewcall.analytics.metric;

import io.crewcall.analytics.fact.Fact;
import io.crewcall.analytics.fact.Facts;
import io.crewcall.contracts.gig.InvitationState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How reliably and how fast a user answers invitations, accepting or declining. Looks at those of
 * the last 30 days, or, when fewer than 10 of them count, at the 10 most recent within 90 days.
 * While the user is away the time to answer stands still. An answer once given stays one, whatever
 * becomes of the offer; without one an invitation counts only when it could be answered for 24 h.
 */
final class Responses {
  static final Duration TIME_TO_ANSWER = Duration.ofHours(24);
  static final Duration WINDOW = Duration.ofDays(30);
  static final Duration STRETCHED = Duration.ofDays(90);
  static final int ENOUGH = 10;
  static final int LEAST = 5;
  private static final String WINDOW_SECONDS = "windowSeconds";

  private Responses() {}

  /** Answered within 24 h (1) or not (0). */
  static Selection rateSelection(Facts facts, Instant asOf) {
    return select(
        facts,
        asOf,
        seconds -> seconds != null && seconds <= TIME_TO_ANSWER.toSeconds() ? 1.0 : 0.0);
  }

  /** Seconds to the first answer; none when there was no answer. */
  static Selection timeSelection(Facts facts, Instant asOf) {
    return select(facts, asOf, seconds -> seconds);
  }

  /** Null below 5 invitations. */
  static @Nullable Double rate(Selection selection) {
    return selection.n() < LEAST ? null : Proportion.of(selection);
  }

  static @Nullable Double rankedRate(Selection selection) {
    return selection.n() < LEAST ? null : Proportion.lowerBound(selection);
  }

  /**
   * Median in seconds. No answer counts as longer than the window: where the median falls on one,
   * the window's length is told, as the least that it can be.
   */
  static @Nullable Double time(Selection selection) {
    Double median = median(selection);
    if (median == null || !Double.isInfinite(median)) {
      return median;
    }
    return selection.parameter(WINDOW_SECONDS);
  }

  /** Median in seconds; null where it falls on one that was not answered. */
  static @Nullable Double answerTime(Selection selection) {
    Double median = median(selection);
    return median == null || Double.isInfinite(median) ? null : median;
  }

  private static @Nullable Double median(Selection selection) {
    List<Double> sorted =
        selection.counted().stream()
            .map(item -> item.value() == null ? Double.POSITIVE_INFINITY : item.number())
            .sorted()
            .toList();
    return sorted.isEmpty() ? null : Median.of(sorted);
  }

  /**
   * Invitations as they stood at a moment: without those that were sent later, or so long before
   * that none counted any more, and without answers and ends of later.
   */
  static List<Fact<InvitationState>> asTheyStood(
      List<Fact<InvitationState>> invitations, Instant moment) {
    Instant earliest = moment.minus(STRETCHED);
    return invitations.stream()
        .filter(fact -> !fact.state().sentAt().isAfter(moment))
        .filter(fact -> !fact.state().sentAt().isBefore(earliest))
        .map(fact -> fact.withMilestones(fact.milestones().until(moment)))
        .toList();
  }

  /** When the figures change next although nothing happens. */
  static @Nullable Instant nextChange(Facts facts, Instant asOf) {
    return facts.invitations().stream()
        .filter(fact -> fact.state().status() == InvitationState.Status.SENT)
        .map(fact -> fact.state().sentAt().plus(TIME_TO_ANSWER))
        .filter(asOf::isBefore)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Every invitation, however old: for series. */
  static Selection every(Facts facts, Instant asOf, boolean timed) {
    AwayTimes away = AwayTimes.of(facts.aways());
    Contribution contribution =
        timed
            ? seconds -> seconds
            : seconds -> seconds != null && seconds <= TIME_TO_ANSWER.toSeconds() ? 1.0 : 0.0;
    return Selection.all(
        facts.invitations().stream().map(fact -> judge(fact, away, asOf, contribution)).toList());
  }

  private interface Contribution {
    @Nullable Double of(@Nullable Double seconds);
  }

  private static Selection select(Facts facts, Instant asOf, Contribution contribution) {
    AwayTimes away = AwayTimes.of(facts.aways());
    List<Evidence> judged =
        facts.invitations().stream()
            .map(fact -> judge(fact, away, asOf, contribution))
            .sorted(Comparator.comparing(Evidence::at).reversed())
            .toList();
    long recent =
        judged.stream()
            .filter(Evidence::counts)
            .filter(item -> !item.at().isBefore(asOf.minus(WINDOW)))
            .count();
    boolean stretched = recent < ENOUGH;
    Duration window = stretched ? STRETCHED : WINDOW;
    List<Evidence> selected = new ArrayList<>();
    int counted = 0;
    for (Evidence item : judged) {
      if (!item.counts()) {
        selected.add(item);
      } else if (item.at().isBefore(asOf.minus(window))) {
        selected.add(item.without(LeftOut.OUTSIDE_WINDOW));
      } else if (stretched && counted == ENOUGH) {
        selected.add(item.without(LeftOut.NEWER_ONES_COUNT));
      } else {
        selected.add(item);
        counted++;
      }
    }
    return new Selection(
        window.equals(WINDOW) ? "P30D" : "P90D",
        selected,
        Map.of(WINDOW_SECONDS, (double) window.toSeconds()));
  }

  private static Evidence judge(
      Fact<InvitationState> fact, AwayTimes away, Instant asOf, Contribution contribution) {
    InvitationState invitation = fact.state();
    Instant sent = invitation.sentAt();
    Instant answered = fact.milestones().answeredAt();
    if (answered != null) {
      double seconds = Math.max(0, away.present(sent, answered).toMillis() / 1000.0);
      return Evidence.counted(fact, sent, 0)
          .withValue(contribution.of(seconds))
          .because(seconds <= TIME_TO_ANSWER.toSeconds() ? Cause.ANSWERED : Cause.ANSWERED_LATE);
    }
    Instant ended = fact.milestones().endedAt();
    Instant until = ended == null || ended.isAfter(asOf) ? asOf : ended;
    if (away.present(sent, until).compareTo(TIME_TO_ANSWER) >= 0) {
      return unanswered(fact, contribution);
    }
    return Evidence.leftOut(fact, sent, reason(invitation, away, until));
  }

  /** Why an invitation that could be answered for less than 24 h does not count. */
  private static LeftOut reason(InvitationState invitation, AwayTimes away, Instant until) {
    boolean longEnough =
        Duration.between(invitation.sentAt(), until).compareTo(TIME_TO_ANSWER) >= 0;
    if (longEnough && !away.away(invitation.sentAt(), until).isZero()) {
      return LeftOut.AWAY;
    }
    return switch (invitation.status()) {
      case REVOKED -> LeftOut.WITHDRAWN_BY_SENDER;
      case EXPIRED -> LeftOut.ENDED_TOO_SOON;
      case SENT, ACCEPTED, DECLINED -> LeftOut.PENDING;
    };
  }

  private static Evidence unanswered(Fact<InvitationState> fact, Contribution contribution) {
    return Evidence.counted(fact, fact.state().sentAt(), 0)
        .withValue(contribution.of(null))
        .because(Cause.NOT_ANSWERED);
  }
}
