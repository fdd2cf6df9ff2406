package io.crewcall.analytics.metric;

import static io.crewcall.analytics.metric.FactsMother.NOW;
import static io.crewcall.analytics.metric.FactsMother.USER;
import static io.crewcall.analytics.metric.FactsMother.ago;
import static io.crewcall.analytics.metric.FactsMother.days;
import static io.crewcall.analytics.metric.FactsMother.engagement;
import static io.crewcall.analytics.metric.FactsMother.facts;
import static io.crewcall.contracts.gig.EngagementState.Status.ACTIVE;
import static io.crewcall.contracts.gig.EngagementState.Status.CANCELLED;
import static io.crewcall.contracts.gig.EngagementState.Status.DELIVERED;
import static io.crewcall.contracts.gig.EngagementState.Status.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crewcall.contracts.Figure;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.EngagementState.Fault;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomesTest {
  private static Figure figure(Metric metric, FactsMother facts) {
    return Formulas.of(metric).figure(facts.build(), NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLETED, , 1.0,",
    "CANCELLED, WORKER, 0.0,",
    "CANCELLED, WORKER_NO_SHOW, 0.0,",
    "CANCELLED, HIRER, , HIRER_FAULT",
    "CANCELLED, MUTUAL, , MUTUAL",
    "CANCELLED, , , NO_FAULT",
    "RESOLVED, WORKER, 0.0,",
    "RESOLVED, HIRER, , HIRER_FAULT",
    "RESOLVED, MUTUAL, , MUTUAL",
  })
  void eachEndingCountsAsItShould(
      EngagementState.Status status, Fault fault, Double value, LeftOut reason) {
    Evidence evidence =
        Outcomes.completion(facts().with(engagement().ended(status, fault)).build(), NOW)
            .evidence()
            .getFirst();

    assertThat(evidence.value()).isEqualTo(value);
    assertThat(evidence.reason()).isEqualTo(reason);
  }

  @Test
  void workForTheOwnBrandFeedsNoFigure() {
    FactsMother facts =
        facts()
            .with(engagement().ofTheOwnBrand().hours(8, 8).delivered(ago(days(12)), ago(days(11))));
    for (Metric metric : new Metric[] {Metric.COMPLETION_RATE, Metric.ON_TIME_RATE, Metric.HOURS}) {
      assertThat(figure(metric, facts).value()).as(metric.name()).isNull();
    }
    for (MoneyMetric metric : new MoneyMetric[] {MoneyMetric.EARNINGS, MoneyMetric.AVERAGE_FEE}) {
      assertThat(
              MoneyFormulas.figure(metric, MoneyFormulas.select(metric, facts.build()), NOW)
                  .value())
          .as(metric.name())
          .isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = EngagementState.Status.class,
      names = {"ACTIVE", "DELIVERED", "CHANGES_REQUESTED", "CANCEL_REQUESTED", "DISPUTED"})
  void whatIsUnderWayDoesNotCount(EngagementState.Status status) {
    assertThat(figure(Metric.COMPLETION_RATE, facts().with(engagement().status(status))).value())
        .isNull();
  }

  @Test
  void theCompletionRateIsCompletedOfThoseThatCount() {
    FactsMother facts =
        facts()
            .with(engagement(), engagement(), engagement())
            .with(engagement().ended(CANCELLED, Fault.WORKER))
            .with(engagement().ended(CANCELLED, Fault.MUTUAL));
    assertThat(figure(Metric.COMPLETION_RATE, facts).value()).isCloseTo(0.75, within(1e-12));
    assertThat(figure(Metric.COMPLETION_RATE, facts).n()).isEqualTo(4);
    assertThat(
            figure(
                    Metric.RANKED_COMPLETION_RATE,
                    facts().with(engagement(), engagement(), engagement()))
                .value())
        .isCloseTo(0.438, within(0.0005));
  }

  @Test
  void workForNothingAndForOneselfFeedsNoScore() {
    FactsMother facts =
        facts()
            .with(engagement().rupees(0).delivered(ago(days(1)), ago(days(2))))
            .with(engagement().client(USER).delivered(ago(days(1)), ago(days(2))));

    assertThat(figure(Metric.COMPLETION_RATE, facts).value()).isNull();
    assertThat(figure(Metric.ON_TIME_RATE, facts).value()).isNull();
    assertThat(figure(Metric.SUCCESS_SCORE, facts).value()).isNull();
    assertThat(figure(Metric.GIGS_COMPLETED, facts).value()).isEqualTo(2);
  }

  @Test
  void onTimeIsUntilTheDueDateThatWasInForceAtTheFirstDelivery() {
    Instant due = ago(days(3));
    FactsMother facts =
        facts()
            .with(engagement().delivered(due, due))
            .with(engagement().delivered(due.plusMillis(1), due))
            .with(engagement().status(DELIVERED).delivered(due.minusSeconds(5), due))
            .with(engagement().delivered(due, null))
            .with(engagement().status(ACTIVE));

    assertThat(figure(Metric.ON_TIME_RATE, facts).value()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(Outcomes.onTime(facts.build(), NOW).evidence())
        .extracting(Evidence::reason)
        .containsExactly(null, null, null, LeftOut.NO_DUE_DATE, LeftOut.NOT_DELIVERED);
  }

  @Test
  void hoursAreThoseLoggedElseThoseAgreed() {
    FactsMother facts =
        facts()
            .with(engagement().hours(10, 12))
            .with(engagement().hours(8, null))
            .with(engagement().hours(null, null))
            .with(engagement().status(ACTIVE).hours(99, 99));
    assertThat(figure(Metric.HOURS, facts).value()).isEqualTo(20);
    assertThat(figure(Metric.HOURS, facts).n()).isEqualTo(2);
    assertThat(figure(Metric.HOURS, facts()).value()).isNull();
  }

  @Test
  void wonAndCompletedAreCounted() {
    FactsMother facts =
        facts().with(engagement(), engagement().status(ACTIVE), engagement().ended(RESOLVED, null));
    assertThat(figure(Metric.GIGS_WON, facts).value()).isEqualTo(3);
    assertThat(figure(Metric.GIGS_COMPLETED, facts).value()).isEqualTo(1);
  }
}
