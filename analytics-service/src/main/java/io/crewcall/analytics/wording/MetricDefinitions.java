package io.crewcall.analytics.wording;

import io.crewcall.analytics.metric.Metric;
import io.crewcall.analytics.metric.MoneyMetric;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All definitions, as they are served. */
public final class MetricDefinitions {
  private static final List<MetricDefinition> ALL =
      Stream.concat(
              Arrays.stream(Metric.values()).map(MetricDefinition::of),
              Arrays.stream(MoneyMetric.values()).map(MetricDefinition::of))
          .toList();

  private MetricDefinitions() {}

  /**
   * The name for people of a metric.
   *
   * @throws java.util.NoSuchElementException when there is no such metric
   */
  public static String titleOf(String metric) {
    return ALL.stream()
        .filter(definition -> definition.metric().equals(metric))
        .findFirst()
        .orElseThrow()
        .title();
  }

  public static List<MetricDefinition> all() {
    return ALL;
  }
}
