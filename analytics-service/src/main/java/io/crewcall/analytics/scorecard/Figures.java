package io.crewcall.analytics.scorecard;

import io.crewcall.analytics.badge.BadgeStanding;
import io.crewcall.analytics.badge.Badges;
import io.crewcall.analytics.fact.Facts;
import io.crewcall.analytics.metric.Formula;
import io.crewcall.analytics.metric.Formulas;
import io.crewcall.analytics.metric.LeftOut;
import io.crewcall.analytics.metric.Metric;
import io.crewcall.analytics.metric.MoneyFigure;
import io.crewcall.analytics.metric.MoneyFormulas;
import io.crewcall.analytics.metric.MoneyMetric;
import io.crewcall.analytics.metric.Selection;
import io.crewcall.analytics.metric.SkillTag;
import io.crewcall.analytics.wording.Explanation;
import io.crewcall.contracts.Figure;
import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.analytics.ScorecardStateBuilder;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All figures of one user as of one moment, keyed by their names in the API.
 *
 * @param rankedRating never null: without reviews the mean of the role
 * @param leftOut how many facts each figure leaves out, by reason; null in cards of before
 * @param badges where the user stands with each; null in cards of before
 */
record Figures(
    Instant asOf,
    Map<String, Figure> metrics,
    Map<String, MoneyFigure> money,
    List<SkillTag> skillTags,
    double rankedRating,
    @Nullable Map<String, Map<LeftOut, Long>> leftOut,
    @Nullable List<BadgeStanding> badges) {
  private static final double SECONDS_OF_AN_HOUR = 3_600;

  static Figures compute(Facts facts, Instant asOf) {
    Map<Metric, Selection> selections = new EnumMap<>(Metric.class);
    Map<String, Figure> metrics = new LinkedHashMap<>();
    Map<String, MoneyFigure> money = new LinkedHashMap<>();
    Map<String, Map<LeftOut, Long>> leftOut = new LinkedHashMap<>();
    for (Metric metric : Metric.values()) {
      Formula formula = Formulas.of(metric);
      Selection selection = formula.select(facts, asOf);
      selections.put(metric, selection);
      metrics.put(metric.code(), formula.figure(selection, facts, asOf));
      leftOut.put(metric.code(), selection.leftOut());
    }
    for (MoneyMetric metric : MoneyMetric.values()) {
      Selection selection = MoneyFormulas.select(metric, facts);
      money.put(metric.code(), MoneyFormulas.figure(metric, selection, asOf));
      leftOut.put(metric.code(), selection.leftOut());
    }
    return new Figures(
        asOf,
        metrics,
        money,
        SkillTag.of(facts),
        Formulas.rankedRating(facts, asOf),
        leftOut,
        Badges.of(facts, metric -> Objects.requireNonNull(selections.get(metric)), asOf));
  }

  /** Whether the formulas of today computed it. */
  boolean current() {
    return leftOut != null
        && badges != null
        && metric(Metric.GIGS_WON).formulaVersion() == Formula.VERSION
        && metrics.size() == Metric.values().length;
  }

  List<BadgeStanding> standings() {
    return badges == null ? List.of() : badges;
  }

  /** Without a value in a card of before, until it is computed anew. */
  Figure metric(Metric metric) {
    Figure figure = metrics.get(metric.code());
    return figure == null
        ? new Figure(null, 0, Selection.ALL, Formula.BASIS, asOf, Formula.VERSION)
        : figure;
  }

  Figure publicMetric(Metric metric) {
    return PublicFigures.of(metric, metric(metric));
  }

  MoneyFigure money(MoneyMetric metric) {
    return Objects.requireNonNull(money.get(metric.code()), metric.code());
  }

  MoneyFigure publicMoney(MoneyMetric metric) {
    return money(metric).publicFrom(metric.publicFrom());
  }

  /** Every figure in words, by its name in the API. */
  Map<String, Explanation> explanations() {
    return explanations(true);
  }

  /** Those that others see, as they see them. */
  Map<String, Explanation> publicExplanations() {
    return explanations(false);
  }

  private Map<String, Explanation> explanations(boolean own) {
    Map<String, Explanation> words = new LinkedHashMap<>();
    for (Metric metric : Metric.values()) {
      if (own || metric.isPublic()) {
        Figure shown = own ? metric(metric) : publicMetric(metric);
        words.put(metric.code(), Explanation.of(metric, shown, leftOut(metric.code(), own)));
      }
    }
    for (MoneyMetric metric : MoneyMetric.values()) {
      if (own || metric.isPublic()) {
        MoneyFigure shown = own ? money(metric) : publicMoney(metric);
        words.put(metric.code(), Explanation.of(metric, shown, own, leftOut(metric.code(), own)));
      }
    }
    return words;
  }

  private Map<LeftOut, Long> leftOut(String metric, boolean own) {
    Map<LeftOut, Long> counts = leftOut == null ? null : leftOut.get(metric);
    return counts == null ? Map.of() : PublicFigures.leftOut(counts, own);
  }

  /**
   * What the other services are told: ratings from as many reviews on as others see them, since
   * what is told is shown.
   */
  ScorecardState state(UUID userId) {
    Double responseSeconds = metric(Metric.RESPONSE_TIME).value();
    return ScorecardStateBuilder.builder()
        .userId(userId)
        .rating(publicMetric(Metric.RATING).value())
        .reviewCount(metric(Metric.REVIEW_COUNT).n())
        .rankedRating(rankedRating)
        .successScore(metric(Metric.SUCCESS_SCORE).value())
        .completionRate(metric(Metric.COMPLETION_RATE).value())
        .onTimeRate(metric(Metric.ON_TIME_RATE).value())
        .responseRate(metric(Metric.RESPONSE_RATE).value())
        .responseHours(responseSeconds == null ? null : responseSeconds / SECONDS_OF_AN_HOUR)
        .hirerRating(publicMetric(Metric.RATING_AS_HIRER).value())
        .hirerReviewCount(metric(Metric.REVIEW_COUNT_AS_HIRER).n())
        .gigsCompleted(metric(Metric.GIGS_COMPLETED).n())
        .asOf(asOf)
        .build();
  }
}
