package io.crewcall.analytics.wording;

import io.crewcall.analytics.metric.Formula;
import io.crewcall.analytics.metric.Metric;
import io.crewcall.analytics.metric.MoneyMetric;
import org.jspecify.annotations.Nullable;

/**
 * What one metric means.
 *
 * @param metric its name in the API
 * @param title its name for people
 * @param sentence what it tells, in one sentence
 * @param formula how it is computed, in words, with the thresholds
 * @param unit of the value: {@code COUNT}, {@code FRACTION}, {@code STARS}, {@code SECONDS}, {@code
 *     HOURS} or {@code MONEY}
 * @param shownFrom from how many facts on it has a value for whom it measures
 * @param publicFrom from how many facts on others see the value; null when it is private
 * @param formulaVersion as in the figures; {@code docs/metrics.md} has the same formula
 */
public record MetricDefinition(
    String metric,
    String title,
    String sentence,
    String formula,
    Unit unit,
    int shownFrom,
    @Nullable Integer publicFrom,
    int formulaVersion) {

  /** What a value is measured in. */
  public enum Unit {
    COUNT,
    FRACTION,
    STARS,
    SECONDS,
    HOURS,
    MONEY
  }

  /**
   * The words of one metric.
   *
   * @param fact what is counted, as one
   * @param facts what is counted, as several
   */
  record Words(
      String title,
      String sentence,
      String formula,
      Unit unit,
      String fact,
      String facts,
      int shownFrom) {}

  static MetricDefinition of(Metric metric) {
    Words words = MetricWords.of(metric);
    return new MetricDefinition(
        metric.code(),
        words.title(),
        words.sentence(),
        words.formula(),
        words.unit(),
        words.shownFrom(),
        metric.isPublic() ? Math.max(metric.publicFrom(), words.shownFrom()) : null,
        Formula.VERSION);
  }

  static MetricDefinition of(MoneyMetric metric) {
    Words words = MetricWords.of(metric);
    return new MetricDefinition(
        metric.code(),
        words.title(),
        words.sentence(),
        words.formula(),
        words.unit(),
        words.shownFrom(),
        metric.isPublic() ? metric.publicFrom() : null,
        Formula.VERSION);
  }
}
