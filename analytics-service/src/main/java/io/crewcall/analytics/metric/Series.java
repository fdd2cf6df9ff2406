package io.crewcall.analytics.metric;

import io.crewcall.analytics.fact.Facts;
import io.crewcall.contracts.Money;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A figure over time: what each day, week or month alone amounts to, from the facts that fall into
 * it by the time at which they count. Weeks begin on Monday; days are days of UTC.
 */
public final class Series {
  private Series() {}

  /** How long one point is. */
  public enum Step {
    DAY,
    WEEK,
    MONTH;

    /** The first day of the point that a day falls into. */
    public LocalDate begin(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case MONTH -> day.withDayOfMonth(1);
      };
    }

    /** The first day of the next point. */
    public LocalDate next(LocalDate begin) {
      return switch (this) {
        case DAY -> begin.plusDays(1);
        case WEEK -> begin.plusWeeks(1);
        case MONTH -> begin.plusMonths(1);
      };
    }
  }

  /**
   * One day, week or month.
   *
   * @param from its first day
   * @param n how many facts count
   * @param value null when nothing counts, or where amounts are told
   * @param amounts sums or means by currency; empty for what is not money
   */
  public record Point(LocalDate from, long n, @Nullable Double value, List<Money> amounts) {}

  /**
   * All points from the one of the first day to the one of the last, also those where nothing
   * happened.
   */
  public static List<Point> of(
      Metric metric, Facts facts, Instant asOf, Step step, LocalDate first, LocalDate last) {
    Formula.Value value = value(metric);
    return points(
        select(metric, facts, asOf),
        step,
        first,
        last,
        (from, items) ->
            new Point(from, items.n(), items.n() == 0 ? null : value.of(items), List.of()));
  }

  /** The same of a metric in money. */
  public static List<Point> of(
      MoneyMetric metric, Facts facts, Instant asOf, Step step, LocalDate first, LocalDate last) {
    return points(
        MoneyFormulas.select(metric, facts),
        step,
        first,
        last,
        (from, items) -> {
          List<MoneyFigure.CurrencyAmount> amounts =
              MoneyFormulas.figure(metric, items, asOf).value();
          return new Point(
              from,
              items.n(),
              null,
              amounts == null
                  ? List.of()
                  : amounts.stream().map(MoneyFigure.CurrencyAmount::amount).toList());
        });
  }

  /** Whether a metric says something of a day, week or month alone. */
  public static boolean exists(Metric metric) {
    return switch (metric) {
      case GIGS_POSTED,
          GIGS_APPLIED,
          GIGS_WON,
          GIGS_COMPLETED,
          REVIEW_COUNT,
          REVIEW_COUNT_AS_HIRER,
          RATING,
          RATING_AS_HIRER,
          RESPONSE_RATE,
          RESPONSE_TIME,
          HIRER_DECISION_RATE,
          DECISION_TIME,
          GHOSTING_RATE,
          COMPLETION_RATE,
          ON_TIME_RATE,
          PROFILE_VIEWS,
          HOURS ->
          true;
      case RANKED_RATING,
          RANKED_RESPONSE_RATE,
          RANKED_COMPLETION_RATE,
          RANKED_ON_TIME_RATE,
          SUCCESS_SCORE,
          ENGAGEMENT_RATE,
          ENGAGEMENT_RATE_BY_VIEWS ->
          false;
    };
  }

  /** The windows and least numbers of the whole figure do not apply to a point. */
  private static Selection select(Metric metric, Facts facts, Instant asOf) {
    return switch (metric) {
      case RESPONSE_RATE -> Responses.every(facts, asOf, false);
      case RESPONSE_TIME -> Responses.every(facts, asOf, true);
      default -> Formulas.of(metric).select(facts, asOf);
    };
  }

  private static Formula.Value value(Metric metric) {
    return switch (metric) {
      case RATING,
          RATING_AS_HIRER,
          RESPONSE_RATE,
          HIRER_DECISION_RATE,
          GHOSTING_RATE,
          COMPLETION_RATE,
          ON_TIME_RATE ->
          Proportion::of;
      case DECISION_TIME -> Decisions::time;
      case RESPONSE_TIME -> Responses::answerTime;
      default -> Counts::sum;
    };
  }

  private interface Maker {
    Point point(LocalDate from, Selection items);
  }

  private static List<Point> points(
      Selection selection, Step step, LocalDate first, LocalDate last, Maker maker) {
    Map<LocalDate, List<Evidence>> items = new TreeMap<>();
    for (LocalDate from = step.begin(first); !from.isAfter(last); from = step.next(from)) {
      items.put(from, new ArrayList<>());
    }
    for (Evidence item : selection.evidence()) {
      List<Evidence> point =
          items.get(step.begin(item.at().atOffset(ZoneOffset.UTC).toLocalDate()));
      if (point != null && item.counts()) {
        point.add(item);
      }
    }
    return items.entrySet().stream()
        .map(point -> maker.point(point.getKey(), Selection.all(point.getValue())))
        .toList();
  }
}
