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
 * While the user is away the time to answer stands still.
 */
final class Responses {
  private static final Duration TIME_TO_ANSWER = Duration.ofHours(24);
  private static final Duration WINDOW = Duration.ofDays(30);
  private static final Duration STRETCHED = Duration.ofDays(90);
  private static final int ENOUGH = 10;
  private static final int LEAST = 5;
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
    List<Double> sorted =
        selection.counted().stream()
            .map(item -> item.value() == null ? Double.POSITIVE_INFINITY : item.number())
            .sorted()
            .toList();
    if (sorted.isEmpty()) {
      return null;
    }
    double median = Median.of(sorted);
    return Double.isInfinite(median) ? selection.parameter(WINDOW_SECONDS) : median;
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
    return switch (invitation.status()) {
      case ACCEPTED, DECLINED -> {
        Instant answered =
            invitation.answeredAt() == null ? fact.eventTime() : invitation.answeredAt();
        double seconds = Math.max(0, away.present(sent, answered).toMillis() / 1000.0);
        yield Evidence.counted(fact, sent, 0).withValue(contribution.of(seconds));
      }
      case REVOKED ->
          away.present(sent, fact.eventTime()).compareTo(TIME_TO_ANSWER) < 0
              ? Evidence.leftOut(fact, sent, LeftOut.WITHDRAWN_BY_SENDER)
              : unanswered(fact, contribution);
      case EXPIRED -> {
        boolean hadTime =
            away.present(sent, fact.eventTime()).compareTo(TIME_TO_ANSWER) >= 0
                || away.away(sent, fact.eventTime()).isZero();
        yield hadTime ? unanswered(fact, contribution) : Evidence.leftOut(fact, sent, LeftOut.AWAY);
      }
      case SENT -> {
        if (away.present(sent, asOf).compareTo(TIME_TO_ANSWER) >= 0) {
          yield unanswered(fact, contribution);
        }
        boolean waiting = Duration.between(sent, asOf).compareTo(TIME_TO_ANSWER) < 0;
        yield Evidence.leftOut(fact, sent, waiting ? LeftOut.PENDING : LeftOut.AWAY);
      }
    };
  }

  private static Evidence unanswered(Fact<InvitationState> fact, Contribution contribution) {
    return Evidence.counted(fact, fact.state().sentAt(), 0).withValue(contribution.of(null));
  }
}
