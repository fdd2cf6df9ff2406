package io.crewcall.analytics.metric;

import static io.crewcall.analytics.metric.FactsMother.NOW;
import static io.crewcall.analytics.metric.FactsMother.ago;
import static io.crewcall.analytics.metric.FactsMother.days;
import static io.crewcall.analytics.metric.FactsMother.engagement;
import static io.crewcall.analytics.metric.FactsMother.facts;
import static io.crewcall.contracts.gig.ApplicationState.Status.APPLIED;
import static io.crewcall.contracts.gig.ApplicationState.Status.CLOSED;
import static io.crewcall.contracts.gig.ApplicationState.Status.REJECTED;
import static io.crewcall.contracts.gig.ApplicationState.Status.SHORTLISTED;
import static io.crewcall.contracts.gig.ApplicationState.Status.WITHDRAWN;
import static io.crewcall.contracts.gig.EngagementState.Status.ACTIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Figure;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.user.UserState;
import io.crewcall.contracts.user.UserStateBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CountsAndMoneyTest {
  private static Figure figure(Metric metric, FactsMother facts) {
    return Formulas.of(metric).figure(facts.build(), NOW);
  }

  private static MoneyFigure money(MoneyMetric metric, FactsMother facts) {
    return MoneyFormulas.figure(metric, MoneyFormulas.select(metric, facts.build()), NOW);
  }

  @Test
  void draftsAreNotPosted() {
    FactsMother facts = facts().posted(null, Money.inr(5), 1).posted(ago(days(1)), Money.inr(5), 1);
    assertThat(figure(Metric.GIGS_POSTED, facts).value()).isEqualTo(1);
  }

  @Test
  void severalApplicationsToOneGigCountOnce() {
    UUID gig = UUID.randomUUID();
    FactsMother facts =
        facts().applied(gig, WITHDRAWN).applied(gig, APPLIED).applied(UUID.randomUUID(), REJECTED);
    assertThat(figure(Metric.GIGS_APPLIED, facts).value()).isEqualTo(2);
  }

  @Test
  void decisionsWithinAWeekAfterTheDeadlineCount() {
    Instant longAgo = ago(days(30));
    FactsMother facts =
        facts()
            .received(SHORTLISTED, longAgo, longAgo.plus(days(7)))
            .received(REJECTED, longAgo, longAgo.plus(days(7)).plusMillis(1))
            .received(APPLIED, longAgo, null)
            .received(SHORTLISTED, NOW, ago(days(1)))
            // not judged
            .received(CLOSED, longAgo, null)
            .received(WITHDRAWN, longAgo, null)
            .received(APPLIED, ago(days(7)), null);
    assertThat(figure(Metric.HIRER_DECISION_RATE, facts).value()).isEqualTo(0.5);
    assertThat(figure(Metric.HIRER_DECISION_RATE, facts).n()).isEqualTo(4);
    assertThat(figure(Metric.HIRER_DECISION_RATE, facts()).value()).isNull();
  }

  @Test
  void aDecisionOnceTakenStaysOneWhenTheGigIsFilledOrTheApplicantWithdraws() {
    Instant longAgo = ago(days(30));
    FactsMother facts =
        facts()
            .received(CLOSED, longAgo, longAgo)
            .received(WITHDRAWN, longAgo, longAgo)
            .received(CLOSED, longAgo, longAgo.plus(days(8)));
    assertThat(figure(Metric.HIRER_DECISION_RATE, facts).n()).isEqualTo(3);
    assertThat(figure(Metric.HIRER_DECISION_RATE, facts).value()).isEqualTo(2 / 3.0);
  }

  @Test
  void ghostingIsNoDecisionTwoWeeksAfterTheDeadline() {
    Instant deadline = ago(days(30));
    FactsMother facts =
        facts()
            .received(REJECTED, deadline, deadline.plus(days(14)))
            .received(REJECTED, deadline, deadline.plus(days(14)).plusMillis(1))
            .received(APPLIED, deadline, null)
            .received(CLOSED, deadline, deadline)
            // not judged
            .received(CLOSED, deadline, null)
            .received(WITHDRAWN, deadline, null)
            .received(APPLIED, ago(days(14)), null);
    Figure ghosting = figure(Metric.GHOSTING_RATE, facts);
    assertThat(ghosting.n()).isEqualTo(4);
    assertThat(ghosting.value()).isEqualTo(0.5);
    assertThat(figure(Metric.GHOSTING_RATE, facts()).value()).isNull();
    assertThat(Formulas.nextChange(facts().received(APPLIED, ago(days(10)), null).build(), NOW))
        .as("when it becomes one")
        .contains(NOW.plus(days(4)));
  }

  @Test
  void theTimeToDecideIsTheMedianOfWhatWasDecided() {
    // All applied 40 days ago.
    FactsMother facts =
        facts()
            .received(REJECTED, NOW, ago(days(39)))
            .received(SHORTLISTED, NOW, ago(days(37)))
            .received(CLOSED, NOW, ago(days(30)))
            .received(APPLIED, NOW, null);
    assertThat(figure(Metric.DECISION_TIME, facts).value()).isEqualTo(3 * 24 * 3600.0);
    assertThat(figure(Metric.DECISION_TIME, facts).n()).isEqualTo(3);
    assertThat(figure(Metric.DECISION_TIME, facts().received(APPLIED, NOW, null)).value()).isNull();
  }

  @Test
  void anUndecidedApplicationTellsWhenTheFigureChanges() {
    assertThat(Formulas.nextChange(facts().received(APPLIED, NOW, null).build(), NOW))
        .contains(NOW.plus(days(7)));
  }

  @Test
  void earningsAreSummedPerCurrencyAndMonth() {
    FactsMother facts =
        facts()
            .with(engagement().rupees(100).endedAt(Instant.parse("2026-10-31T23:59:59Z")))
            .with(engagement().rupees(200).endedAt(Instant.parse("2026-11-01T00:00:00Z")))
            .with(engagement().rupees(300).endedAt(Instant.parse("2026-11-05T00:00:00Z")))
            .with(
                engagement()
                    .fee(new Money(999, "USD"))
                    .endedAt(Instant.parse("2026-11-05T00:00:00Z")))
            .with(engagement().status(ACTIVE));

    MoneyFigure earnings = money(MoneyMetric.EARNINGS, facts);

    assertThat(earnings.n()).isEqualTo(4);
    assertThat(earnings.value())
        .containsExactly(
            new MoneyFigure.CurrencyAmount(
                Money.inr(60_000),
                3,
                List.of(
                    new MoneyFigure.MonthlyAmount(YearMonth.of(2026, 10), Money.inr(10_000)),
                    new MoneyFigure.MonthlyAmount(YearMonth.of(2026, 11), Money.inr(50_000)))),
            new MoneyFigure.CurrencyAmount(
                new Money(999, "USD"),
                1,
                List.of(
                    new MoneyFigure.MonthlyAmount(YearMonth.of(2026, 11), new Money(999, "USD")))));
    assertThat(money(MoneyMetric.EARNINGS, facts()).value()).isNull();
  }

  @Test
  void whatADisputeAwardsIsEarned() {
    FactsMother facts =
        facts()
            .with(engagement().rupees(100))
            .with(engagement().rupees(100).awarded(40))
            .with(engagement().rupees(100).awarded(0));
    assertThat(money(MoneyMetric.EARNINGS, facts).value().getFirst().amount())
        .isEqualTo(Money.inr(14_000));
    assertThat(money(MoneyMetric.AVERAGE_FEE, facts).value().getFirst().amount())
        .isEqualTo(Money.inr(10_000));
  }

  @Test
  void averagesAreMeansOfFeesAndOfWholeBudgets() {
    FactsMother facts =
        facts()
            .with(engagement().rupees(100), engagement().rupees(201))
            .posted(NOW, Money.inr(1_000), 3)
            .posted(NOW, Money.inr(1_000), 1)
            .posted(null, Money.inr(9_999), 9);
    assertThat(money(MoneyMetric.AVERAGE_FEE, facts).value().getFirst().amount())
        .isEqualTo(Money.inr(15_050));
    assertThat(money(MoneyMetric.AVERAGE_BUDGET, facts).value().getFirst().amount())
        .isEqualTo(Money.inr(2_000));
    assertThat(money(MoneyMetric.AVERAGE_BUDGET, facts).n()).isEqualTo(2);
  }

  @Test
  void sumsBeyondWhatMoneyCanBeAreCut() {
    FactsMother facts =
        facts()
            .with(engagement().fee(Money.inr(Money.MAX_AMOUNT)))
            .with(engagement().fee(Money.inr(Money.MAX_AMOUNT)))
            .posted(NOW, Money.inr(Money.MAX_AMOUNT), 100);
    assertThat(money(MoneyMetric.EARNINGS, facts).value().getFirst().amount())
        .isEqualTo(Money.inr(Money.MAX_AMOUNT));
    assertThat(money(MoneyMetric.AVERAGE_BUDGET, facts).value().getFirst().amount())
        .isEqualTo(Money.inr(Money.MAX_AMOUNT));
  }

  @Test
  void theOwnersEngagementRateIsPassedOn() {
    Figure computed = new Figure(0.031, 12, "P90D", "SELF_DECLARED", ago(days(1)), 3);
    Figure none = new Figure(null, 2, "P12M", "SELF_DECLARED", ago(days(1)), 3);
    FactsMother facts = facts().influencer(computed, none);
    assertThat(figure(Metric.ENGAGEMENT_RATE, facts)).isEqualTo(computed);
    assertThat(figure(Metric.ENGAGEMENT_RATE_BY_VIEWS, facts)).isEqualTo(none);
    assertThat(figure(Metric.ENGAGEMENT_RATE, facts()).value()).isNull();
  }

  @Test
  void skillsAreAttestedByWorkAndByReviews() {
    Engagement done = engagement();
    FactsMother facts =
        facts()
            .declares("premiere", "sound-design")
            .with(done)
            .workedUnder(done)
            .review(5)
            .review(5);
    assertThat(SkillTag.of(facts.build()))
        .containsExactly(
            new SkillTag("colour-grading", false, 1, 2),
            new SkillTag("premiere", true, 1, 0),
            new SkillTag("sound-design", true, 0, 0));
  }

  @Test
  void profileViewsAreViewersOfEachDayAddedUp() {
    assertThat(figure(Metric.PROFILE_VIEWS, facts()).value()).isNull();
    FactsMother facts = facts().viewed("2026-11-20", 3).viewed("2026-11-22", 2);
    assertThat(figure(Metric.PROFILE_VIEWS, facts).value()).isEqualTo(5);
    assertThat(figure(Metric.PROFILE_VIEWS, facts).n()).isEqualTo(2);
    assertThat(
            Series.of(
                Metric.PROFILE_VIEWS,
                facts.build(),
                NOW,
                Series.Step.DAY,
                LocalDate.parse("2026-11-20"),
                LocalDate.parse("2026-11-22")))
        .extracting(Series.Point::value)
        .containsExactly(3.0, null, 2.0);
  }

  @Test
  void oneIsRatedInTheRoleThatIsHired() {
    assertThat(Formulas.ratedAs(user(Role.BRAND, Role.CREATIVE))).contains(Role.CREATIVE);
    assertThat(Formulas.ratedAs(user(Role.INFLUENCER, Role.CREATIVE))).contains(Role.INFLUENCER);
    assertThat(Formulas.ratedAs(user(Role.ADMIN))).isEmpty();
    assertThat(Formulas.ratedAs(null)).isEmpty();
  }

  private static UserState user(Role... roles) {
    return UserStateBuilder.builder()
        .userId(UUID.randomUUID())
        .handle("h")
        .displayName("n")
        .languages(List.of())
        .roles(Set.of(roles))
        .createdAt(NOW)
        .active(true)
        .build();
  }
}
