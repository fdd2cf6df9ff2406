package io.crewcall.analytics.scorecard;

import io.crewcall.analytics.fact.Facts;
import io.crewcall.analytics.metric.Formula;
import io.crewcall.analytics.metric.Formulas;
import io.crewcall.analytics.metric.Metric;
import io.crewcall.analytics.metric.MoneyFigure;
import io.crewcall.analytics.metric.MoneyFormulas;
import io.crewcall.analytics.metric.MoneyMetric;
import io.crewcall.analytics.metric.Selection;
import io.crewcall.analytics.metric.SkillTag;
import io.crewcall.contracts.Figure;
import io.crewcall.contracts.analytics.ScorecardState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * All figures of one user as of one moment, keyed by their names in the API.
 *
 * @param rankedRating never null: without reviews the mean of the role
 */
record Figures(
    Instant asOf,
    Map<String, Figure> metrics,
    Map<String, MoneyFigure> money,
    List<SkillTag> skillTags,
    double rankedRating) {

  static Figures compute(Facts facts, Instant asOf) {
    Map<String, Figure> metrics = new LinkedHashMap<>();
    for (Metric metric : Metric.values()) {
      metrics.put(metric.code(), Formulas.of(metric).figure(facts, asOf));
    }
    Map<String, MoneyFigure> money = new LinkedHashMap<>();
    for (MoneyMetric metric : MoneyMetric.values()) {
      money.put(
          metric.code(), MoneyFormulas.figure(metric, MoneyFormulas.select(metric, facts), asOf));
    }
    return new Figures(
        asOf, metrics, money, SkillTag.of(facts), Formulas.rankedRating(facts, asOf));
  }

  /** Without a value in a card of before, until it is computed anew. */
  Figure metric(Metric metric) {
    Figure figure = metrics.get(metric.code());
    return figure == null
        ? new Figure(null, 0, Selection.ALL, Formula.BASIS, asOf, Formula.VERSION)
        : figure;
  }

  MoneyFigure money(MoneyMetric metric) {
    return Objects.requireNonNull(money.get(metric.code()), metric.code());
  }

  /** What the other services are told. */
  ScorecardState state(UUID userId) {
    return new ScorecardState(
        userId,
        metric(Metric.RATING).value(),
        metric(Metric.REVIEW_COUNT).n(),
        rankedRating,
        metric(Metric.SUCCESS_SCORE).value(),
        metric(Metric.COMPLETION_RATE).value(),
        metric(Metric.ON_TIME_RATE).value(),
        metric(Metric.RESPONSE_RATE).value(),
        metric(Metric.GIGS_COMPLETED).n(),
        asOf);
  }
}
