package io.crewcall.analytics.metric;

import static io.crewcall.analytics.metric.FactsMother.NOW;
import static io.crewcall.analytics.metric.FactsMother.ago;
import static io.crewcall.analytics.metric.FactsMother.days;
import static io.crewcall.analytics.metric.FactsMother.facts;
import static io.crewcall.analytics.metric.FactsMother.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crewcall.contracts.Figure;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ResponsesTest {
  private static Figure rate(FactsMother facts) {
    return Formulas.of(Metric.RESPONSE_RATE).figure(facts.build(), NOW);
  }

  private static Figure time(FactsMother facts) {
    return Formulas.of(Metric.RESPONSE_TIME).figure(facts.build(), NOW);
  }

  private static LeftOut reason(FactsMother facts) {
    return Responses.rateSelection(facts.build(), NOW).evidence().getFirst().reason();
  }

  @Test
  void belowFiveInvitationsThereIsNoRate() {
    FactsMother four = facts();
    for (int i = 1; i <= 4; i++) {
      four.answered(days(2 + i), hours(1));
    }
    assertThat(rate(four).value()).isNull();
    assertThat(rate(four).n()).isEqualTo(4);
    assertThat(rate(four.declined(days(9), hours(2))).value()).isEqualTo(1.0);
  }

  @Test
  void onlyAnswersWithin24HoursCount() {
    FactsMother facts =
        facts()
            .answered(days(3), hours(24))
            .declined(days(4), hours(23.5))
            .answered(days(5), hours(24.01))
            .open(days(6))
            .expired(days(7), hours(30));
    assertThat(rate(facts).value()).isCloseTo(2 / 5.0, within(1e-12));
  }

  @Test
  void tenOrMoreOfTheLast30DaysAreAllTaken() {
    FactsMother facts = facts();
    for (int i = 0; i < 12; i++) {
      facts.answered(days(2 + i), hours(1));
    }
    facts.open(days(31));
    Figure figure = rate(facts);
    assertThat(figure.n()).isEqualTo(12);
    assertThat(figure.window()).isEqualTo("P30D");
    assertThat(figure.value()).isEqualTo(1.0);
  }

  @Test
  void withFewerTheTenMostRecentOf90DaysAreTaken() {
    FactsMother facts = facts();
    for (int i = 0; i < 4; i++) {
      facts.answered(days(2 + i), hours(1));
    }
    for (int i = 0; i < 8; i++) {
      facts.open(days(40 + i));
    }
    facts.open(days(91));
    Figure figure = rate(facts);
    assertThat(figure.n()).isEqualTo(10);
    assertThat(figure.window()).isEqualTo("P90D");
    assertThat(figure.value()).isCloseTo(4 / 10.0, within(1e-12));
    assertThat(Responses.rateSelection(facts.build(), NOW).evidence())
        .extracting(Evidence::reason)
        .containsOnlyOnce(LeftOut.OUTSIDE_WINDOW)
        .contains(LeftOut.NEWER_ONES_COUNT);
  }

  @Test
  void theWindowsEndsAreExact() {
    FactsMother facts = facts().open(days(90)).open(days(90).plusSeconds(1));
    assertThat(Responses.rateSelection(facts.build(), NOW).evidence())
        .extracting(Evidence::reason)
        .containsExactly(null, LeftOut.OUTSIDE_WINDOW);
  }

  @Test
  void whatCanStillBeAnsweredInTimeIsPending() {
    assertThat(reason(facts().open(hours(23.9)))).isEqualTo(LeftOut.PENDING);
    assertThat(reason(facts().open(hours(24)))).isNull();
  }

  @Test
  void whatTheSenderTookBackWithin24HoursDoesNotCount() {
    assertThat(reason(facts().revoked(days(3), hours(23)))).isEqualTo(LeftOut.WITHDRAWN_BY_SENDER);
    assertThat(reason(facts().revoked(days(3), hours(25)))).isNull();
  }

  @Test
  void beingOvertakenIsNoSilence() {
    FactsMother facts = facts();
    for (int i = 0; i < 5; i++) {
      facts.expired(days(3 + i), hours(0.2)).answered(days(3 + i), hours(1));
    }
    assertThat(rate(facts).value()).isEqualTo(1.0);
    assertThat(rate(facts).n()).isEqualTo(5);
    assertThat(reason(facts().expired(days(3), hours(0.2)))).isEqualTo(LeftOut.ENDED_TOO_SOON);
    assertThat(reason(facts().expired(days(3), hours(24)))).isNull();
  }

  @Test
  void anAnswerOnceGivenStaysOne() {
    FactsMother facts = facts();
    for (int i = 0; i < 5; i++) {
      facts.acceptedAndReleased(days(3 + i), hours(2), hours(30));
    }
    assertThat(rate(facts).value()).isEqualTo(1.0);
    assertThat(time(facts).value()).isEqualTo(7200);
  }

  @Test
  void whileAwayTheTimeStandsStill() {
    // Away on the 10th and 11th; invited on the 9th at noon, answered on the 12th at 11:00.
    Instant sent = Instant.parse("2026-11-09T12:00:00Z");
    Instant said = Instant.parse("2026-11-01T00:00:00Z");
    java.time.Duration sentAgo = java.time.Duration.between(sent, NOW);
    FactsMother away =
        facts().saysAway(said, "2026-11-10", "2026-11-11").answered(sentAgo, hours(71));
    assertThat(Responses.timeSelection(away.build(), NOW).evidence().getFirst().value())
        .isEqualTo(23 * 3600.0);
    assertThat(Responses.rateSelection(away.build(), NOW).evidence().getFirst().value())
        .isEqualTo(1.0);
    assertThat(
            Responses.rateSelection(facts().answered(sentAgo, hours(71)).build(), NOW)
                .evidence()
                .getFirst()
                .value())
        .isEqualTo(0.0);
  }

  @Test
  void anInvitationDuringATimeAwayIsLeftOutUntilTheTimeIsThere() {
    Instant said = ago(days(20));
    // From two days ago until tomorrow.
    FactsMother still = facts().saysAway(said, "2026-11-20", "2026-11-23").open(hours(30));
    assertThat(reason(still)).isEqualTo(LeftOut.AWAY);
    // Back since midnight three days ago: more than a day to answer.
    FactsMother back = facts().saysAway(said, "2026-11-15", "2026-11-19").open(days(4));
    assertThat(reason(back)).isNull();
    FactsMother expiredWhileAway =
        facts().saysAway(said, "2026-11-15", "2026-11-20").expired(days(5), days(3));
    assertThat(reason(expiredWhileAway)).isEqualTo(LeftOut.AWAY);
  }

  @Test
  void declaringOneselfAwayAfterwardsMendsNothing() {
    FactsMother late = facts().saysAway(ago(hours(1)), "2026-11-01", "2026-11-30").open(days(5));
    assertThat(reason(late)).isNull();
  }

  @Test
  void aTimeAwayEndsWhenItIsTakenBack() {
    FactsMother facts =
        facts()
            .saysAway(ago(days(20)), "2026-11-10", "2026-11-30")
            .saysBack(ago(days(3)))
            .open(days(4));
    assertThat(reason(facts)).isNull();
  }

  @Test
  void theTimeIsTheMedianAndNoAnswerIsLongerThanTheWindow() {
    FactsMother facts = facts().answered(days(3), hours(2)).answered(days(4), hours(6));
    assertThat(time(facts).value()).isEqualTo(4 * 3600.0);
    facts.open(days(5));
    assertThat(time(facts).value()).isEqualTo(6 * 3600.0);
    facts.open(days(6)).open(days(7));
    assertThat(time(facts).value()).isEqualTo(90 * 86400.0);
    assertThat(time(facts).n()).isEqualTo(5);
    assertThat(time(facts()).value()).isNull();
  }

  @Test
  void theRankedRateIsTheLowerBound() {
    FactsMother facts = facts();
    for (int i = 0; i < 10; i++) {
      facts.answered(days(2 + i), hours(1));
    }
    assertThat(Formulas.of(Metric.RANKED_RESPONSE_RATE).figure(facts.build(), NOW).value())
        .isCloseTo(0.722, within(0.0005));
  }

  @Test
  void aPendingInvitationTellsWhenTheFiguresChange() {
    assertThat(Formulas.nextChange(facts().open(hours(20)).build(), NOW))
        .contains(NOW.plus(hours(4)));
    assertThat(Formulas.nextChange(facts().answered(hours(20), hours(1)).build(), NOW)).isEmpty();
  }
}
