package io.crewcall.analytics.scorecard;

import io.crewcall.analytics.fact.Fact;
import io.crewcall.analytics.metric.Evidence;
import io.crewcall.analytics.metric.LeftOut;
import io.crewcall.analytics.metric.MoneyFigure;
import io.crewcall.contracts.Figure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a figure rests on: the facts counted and those left out, the newest first. The formula over
 * all counted items gives the figure.
 *
 * @param figure as computed for this answer; null for a metric in money
 * @param money as computed for this answer; null for a metric that is not in money
 * @param parameters the formula's constants that are in no fact
 * @param nextCursor where the next page starts; null on the last one
 */
record EvidenceView(
    UUID userId,
    String metric,
    @Nullable Figure figure,
    @Nullable MoneyFigure money,
    Map<String, Double> parameters,
    List<Item> items,
    @Nullable String nextCursor) {

  /**
   * One fact.
   *
   * @param kind what it is, with its id
   * @param eventId the event it came from
   * @param reason why it does not count; null when it does
   * @param value what it contributes; null for what was never answered, and when left out
   * @param group facts of one group (of one client) are weighed together
   * @param unit currency of an amount, in its minor unit
   */
  record Item(
      Fact.Kind kind,
      UUID factId,
      UUID eventId,
      Instant at,
      boolean counted,
      @Nullable LeftOut reason,
      @Nullable Double value,
      double weight,
      @Nullable String group,
      @Nullable String unit) {

    static Item of(Evidence evidence) {
      return new Item(
          evidence.kind(),
          evidence.factId(),
          evidence.eventId(),
          evidence.at(),
          evidence.reason() == null,
          evidence.reason(),
          evidence.value(),
          evidence.weight(),
          evidence.group(),
          evidence.unit());
    }
  }
}
