package io.crewcall.analytics.metric;

import io.crewcall.analytics.fact.Facts;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a figure was at the end of each of some weeks, from the facts as they are known today. Only
 * of figures that are means.
 *
 * @param weeks the oldest first
 */
public record WeeklyFigures(List<Point> weeks, Point now) {
  private static final double BEST_RATING = 5;

  public WeeklyFigures {
    weeks = List.copyOf(weeks);
  }

  /**
   * The figure at one moment.
   *
   * @param value the mean of what counts, also of few facts; null when nothing counts
   */
  public record Point(Instant at, long n, @Nullable Double value) {}

  /**
   * At the end of the last weeks that are over, and as of now.
   *
   * @param selection the metric's own, as of now
   */
  public static WeeklyFigures of(
      Metric metric, Selection selection, Facts facts, Instant asOf, int weeks) {
    LocalDate next = nextEnd(asOf);
    List<Instant> ends =
        IntStream.rangeClosed(1, weeks)
            .mapToObj(
                week -> next.minusWeeks(weeks + 1L - week).atStartOfDay().toInstant(ZoneOffset.UTC))
            .toList();
    return switch (metric) {
      case RESPONSE_RATE -> {
        ResponseHistory history = new ResponseHistory(facts);
        yield new WeeklyFigures(
            ends.stream().map(history::at).toList(),
            new Point(asOf, selection.n(), Proportion.of(selection)));
      }
      case HIRER_DECISION_RATE -> lasting(Decisions.lasting(facts, asOf), ends, asOf);
      case COMPLETION_RATE, ON_TIME_RATE, RATING, RATING_AS_HIRER ->
          lasting(selection.counted(), ends, asOf);
      default -> throw new IllegalArgumentException(metric + " is not told by weeks");
    };
  }

  /** The first day after the week of a moment, a Monday of UTC. */
  public static LocalDate nextEnd(Instant asOf) {
    return asOf.atOffset(ZoneOffset.UTC)
        .toLocalDate()
        .with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  /** Whether older facts stop to count. */
  public static boolean hasWindow(Metric metric) {
    return metric == Metric.RESPONSE_RATE;
  }

  /** The most that a fact can add to the mean. */
  public static double best(Metric metric) {
    return switch (metric) {
      case RATING, RATING_AS_HIRER -> BEST_RATING;
      default -> 1;
    };
  }

  /** What once counts goes on counting the same: one walk through time is enough. */
  private static WeeklyFigures lasting(List<Evidence> counted, List<Instant> ends, Instant asOf) {
    List<Evidence> inOrder = counted.stream().sorted(Comparator.comparing(Evidence::at)).toList();
    Walk walk = new Walk(inOrder);
    List<Point> weeks = ends.stream().map(walk::until).toList();
    return new WeeklyFigures(weeks, walk.all(asOf));
  }

  /** Adds up facts in the order of time. */
  private static final class Walk {
    private final List<Evidence> inOrder;
    private int next;
    private double sum;

    Walk(List<Evidence> inOrder) {
      this.inOrder = inOrder;
    }

    Point until(Instant end) {
      while (next < inOrder.size() && !inOrder.get(next).at().isAfter(end)) {
        sum += inOrder.get(next).number();
        next++;
      }
      return new Point(end, next, next == 0 ? null : sum / next);
    }

    /** Those too that are dated later than now, as clocks may have it. */
    Point all(Instant asOf) {
      until(Instant.MAX);
      return new Point(asOf, next, next == 0 ? null : sum / next);
    }
  }
}
