package io.crewcall.analytics.metric;

import static io.crewcall.analytics.metric.FactsMother.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crewcall.analytics.fact.Fact;
import io.crewcall.analytics.fact.Facts;
import io.crewcall.analytics.fact.Milestones;
import io.crewcall.contracts.Figure;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.ApplicationStateBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures of past weeks are what the formula gives for the facts that there were then. */
class WeeklyFiguresTest {
  private static final List<Metric> TOLD =
      List.of(
          Metric.COMPLETION_RATE,
          Metric.ON_TIME_RATE,
          Metric.RATING,
          Metric.RATING_AS_HIRER,
          Metric.RESPONSE_RATE,
          Metric.HIRER_DECISION_RATE);

  @ParameterizedTest
  @MethodSource("io.crewcall.analytics.metric.EvidencePropertyTest#seeds")
  void anyWeekIsWhatTheFormulaGaveThen(long seed) {
    Facts facts = EvidencePropertyTest.history(new Random(seed));
    for (Metric metric : TOLD) {
      WeeklyFigures figures =
          WeeklyFigures.of(metric, Formulas.of(metric).select(facts, NOW), facts, NOW, 16);
      assertThat(figures.weeks()).hasSize(16);
      for (WeeklyFigures.Point week : figures.weeks()) {
        compare(metric, asOf(metric, facts, week.at()), week, week.at());
      }
      compare(metric, facts, figures.now(), NOW);
    }
  }

  private static void compare(Metric metric, Facts facts, WeeklyFigures.Point point, Instant at) {
    Figure figure = Formulas.of(metric).figure(facts, at);
    assertThat(point.n()).as(metric + " " + at).isEqualTo(figure.n());
    Double value = figure.value();
    if (value != null) {
      assertThat(point.value()).as(metric + " " + at).isCloseTo(value, within(1e-9));
    }
  }

  /** What was known then, told without the class under test. */
  private static Facts asOf(Metric metric, Facts facts, Instant at) {
    return new Facts(
        facts.userId(),
        null,
        facts.aways(),
        List.of(),
        List.of(),
        List.of(),
        facts.applicationsReceived().stream().map(fact -> undecided(fact, at)).toList(),
        facts.invitations().stream()
            .filter(fact -> !fact.state().sentAt().isAfter(at))
            .map(fact ->
                new Fact<>(
                    fact.kind(),
                    fact.id(),
                    fact.eventId(),
                    fact.eventTime(),
                    fact.version(),
                    fact.state(),
                    new Milestones(
                        until(fact.milestones().answeredAt(), at),
                        until(fact.milestones().endedAt(), at))))
            .toList(),
        facts.engagements().stream()
            .filter(fact -> {
              Instant counts =
                  metric == Metric.ON_TIME_RATE
                      ? fact.state().firstDeliveredAt()
                      : Outcomes.endOf(fact);
              return counts != null && !counts.isAfter(at);
            })
            .toList(),
        facts.reviews().stream().filter(fact -> !fact.state().revealedAt().isAfter(at)).toList(),
        null,
        null,
        List.of(),
        facts.ratingPrior());
  }

  private static Fact<ApplicationState> undecided(Fact<ApplicationState> fact, Instant at) {
    Instant decided = fact.state().decidedAt();
    if (decided == null || !decided.isAfter(at)) {
      return fact;
    }
    // Whatever became of it after the decision had not happened either.
    return new Fact<>(
        fact.kind(),
        fact.id(),
        fact.eventId(),
        fact.eventTime(),
        fact.version(),
        ApplicationStateBuilder.builder(fact.state())
            .decidedAt(null)
            .status(ApplicationState.Status.APPLIED)
            .build(),
        fact.milestones());
  }

  private static @Nullable Instant until(@Nullable Instant happened, Instant at) {
    return happened == null || happened.isAfter(at) ? null : happened;
  }
}
