package io.crewcall.analytics.wording;

import io.crewcall.analytics.metric.LeftOut;
import io.crewcall.analytics.metric.Metric;
import io.crewcall.analytics.metric.MoneyFigure;
import io.crewcall.analytics.metric.MoneyMetric;
import io.crewcall.contracts.Figure;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure in words, for somebody who does not know the formulas.
 *
 * @param title of the metric
 * @param sentence the figure as a sentence
 * @param formula how it is computed, with the thresholds
 * @param counted how many facts count
 * @param leftOut how many do not, by reason, the most frequent first
 * @param missing what is missing where there is no value; null where there is one
 */
public record Explanation(
    String title,
    String sentence,
    String formula,
    long counted,
    List<LeftOutCount> leftOut,
    @Nullable String missing) {

  /** How many facts were left out for one reason. */
  public record LeftOutCount(LeftOut reason, String words, long count) {}

  /**
   * Of a figure that is a number.
   *
   * @param shown as the reader may see it
   */
  public static Explanation of(Metric metric, Figure shown, Map<LeftOut, Long> leftOut) {
    MetricDefinition.Words words = MetricWords.of(metric);
    String missing = shown.value() == null ? missing(metric, shown.n(), words) : null;
    String sentence =
        missing == null ? FigureSentence.of(metric, shown) : "No figure yet. " + missing;
    return new Explanation(
        words.title(), sentence, words.formula(), shown.n(), counts(leftOut), missing);
  }

  /**
   * Of a figure in money.
   *
   * @param shown as the reader may see it
   */
  public static Explanation of(
      MoneyMetric metric, MoneyFigure shown, boolean own, Map<LeftOut, Long> leftOut) {
    MetricDefinition.Words words = MetricWords.of(metric);
    int least = own ? words.shownFrom() : metric.publicFrom();
    String missing = shown.value() == null ? missing(shown.n(), least, words) : null;
    String sentence =
        missing == null ? FigureSentence.of(metric, shown) : "No figure yet. " + missing;
    return new Explanation(
        words.title(), sentence, words.formula(), shown.n(), counts(leftOut), missing);
  }

  private static String missing(Metric metric, long n, MetricDefinition.Words words) {
    int least = Math.max(words.shownFrom(), n == 0 ? 1 : metric.publicFrom());
    if (metric == Metric.SUCCESS_SCORE && n >= least) {
      return "Work for 1 more client is missing.";
    }
    return missing(n, least, words);
  }

  private static String missing(long n, int least, MetricDefinition.Words words) {
    if (n == 0 && least == 1) {
      return "There are no " + words.facts() + " yet.";
    }
    long more = Math.max(1, least - n);
    return more == 1
        ? "1 more " + words.fact() + " is missing."
        : more + " more " + words.facts() + " are missing.";
  }

  private static List<LeftOutCount> counts(Map<LeftOut, Long> leftOut) {
    return leftOut.entrySet().stream()
        .map(entry -> new LeftOutCount(entry.getKey(), entry.getKey().words(), entry.getValue()))
        .sorted(
            Comparator.comparingLong(LeftOutCount::count)
                .reversed()
                .thenComparing(LeftOutCount::reason))
        .toList();
  }
}
