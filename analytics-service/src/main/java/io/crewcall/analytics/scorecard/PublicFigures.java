package io.crewcall.analytics.scorecard;

import io.crewcall.analytics.metric.LeftOut;
import io.crewcall.analytics.metric.Metric;
import io.crewcall.contracts.Figure;
import java.util.EnumMap;
import java.util.Map;

/** What others may see of figures: nothing that gives away a single review or fee, or a draft. */
final class PublicFigures {
  private PublicFigures() {}

  /** Without the value while too few facts are counted. */
  static Figure of(Metric metric, Figure figure) {
    return figure.n() >= metric.publicFrom()
        ? figure
        : new Figure(
            null,
            figure.n(),
            figure.window(),
            figure.basis(),
            figure.asOf(),
            figure.formulaVersion());
  }

  /** Without those that others are not to know of. */
  static Map<LeftOut, Long> leftOut(Map<LeftOut, Long> counts, boolean own) {
    if (own || counts.isEmpty()) {
      return counts;
    }
    Map<LeftOut, Long> open = new EnumMap<>(counts);
    open.remove(LeftOut.NOT_PUBLISHED);
    open.remove(LeftOut.NOT_VISIBLE);
    return open;
  }
}
