package io.crewcall.analytics.scorecard;

import static io.crewcall.analytics.metric.FactsMother.NOW;
import static io.crewcall.analytics.metric.FactsMother.ago;
import static io.crewcall.analytics.metric.FactsMother.days;
import static io.crewcall.analytics.metric.FactsMother.engagement;
import static io.crewcall.analytics.metric.FactsMother.hours;

import io.crewcall.analytics.badge.Badge;
import io.crewcall.analytics.badge.Badges;
import io.crewcall.analytics.fact.Facts;
import io.crewcall.analytics.metric.FactsMother;
import io.crewcall.analytics.metric.Formulas;
import io.crewcall.analytics.metric.Metric;
import io.crewcall.analytics.metric.MoneyFormulas;
import io.crewcall.analytics.metric.MoneyMetric;
import io.crewcall.analytics.metric.Selection;
import io.crewcall.analytics.metric.SkillTag;
import io.crewcall.analytics.metric.WeeklyFigures;
import io.crewcall.contracts.gig.ApplicationState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What the figures of somebody with 20,000 facts cost, without database: run by hand. */
final class FiguresBench {
  private static final int EACH = 5_000;
  private static final int CLIENTS = 40;
  private static final int ROUNDS = 41;

  private FiguresBench() {}

  private interface Work {
    Object run();
  }

  public static void main(String[] arguments) {
    Facts facts = facts();
    Map<Metric, Selection> selections = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      selections.put(metric, Formulas.of(metric).select(facts, NOW));
    }
    measure("all figures, badges and left out", () -> Figures.compute(facts, NOW));
    measure("badges alone", () -> Badges.of(facts, selections::get, NOW));
    measure("skills", () -> SkillTag.of(facts));
    measure("next change", () -> Formulas.nextChange(facts, NOW));
    measure("left out", () -> selections.values().stream().map(Selection::leftOut).toList());
    for (MoneyMetric metric : MoneyMetric.values()) {
      measure(
          metric.code(),
          () -> MoneyFormulas.figure(metric, MoneyFormulas.select(metric, facts), NOW));
    }
    for (Badge badge : Badge.values()) {
      measure(
          badge.name(),
          () ->
              WeeklyFigures.of(
                  badge.metric(),
                  Objects.requireNonNull(selections.get(badge.metric())),
                  facts,
                  NOW,
                  Badges.WEEKS));
    }
    for (Metric metric : Metric.values()) {
      measure(metric.code(), () -> Formulas.of(metric).figure(facts, NOW));
    }
  }

  private static void measure(String what, Work work) {
    List<Long> times = new ArrayList<>();
    int kept = 0;
    for (int round = 0; round < 2 * ROUNDS; round++) {
      long start = System.nanoTime();
      kept += work.run().hashCode() & 1;
      if (round >= ROUNDS) {
        times.add(System.nanoTime() - start);
      }
    }
    Collections.sort(times);
    System.out.printf(
        "%-40s median %6.1f ms, best %6.1f ms (%d)%n",
        what, times.get(ROUNDS / 2) / 1e6, times.getFirst() / 1e6, kept);
  }

  private static Facts facts() {
    FactsMother facts = FactsMother.facts();
    List<UUID> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(UUID.randomUUID());
    }
    for (int i = 0; i < EACH; i++) {
      UUID client = clients.get(i % CLIENTS);
      var work =
          engagement()
              .client(client)
              .endedAt(ago(days(i % 700)))
              .delivered(ago(days(i % 700)), ago(days(i % 700 - 1)));
      facts.with(work);
      facts.review(client, UUID.randomUUID(), "WORKER", 1 + i % 5, 1_000, true);
      facts.answered(days(i % 300), hours(i % 30));
      facts.received(ApplicationState.Status.REJECTED, ago(days(i % 300)), ago(days(i % 310)));
    }
    return facts.build();
  }
}
