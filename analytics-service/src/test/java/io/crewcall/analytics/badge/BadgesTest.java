package io.crewcall.analytics.badge;

import static io.crewcall.analytics.metric.FactsMother.NOW;
import static io.crewcall.analytics.metric.FactsMother.days;
import static io.crewcall.analytics.metric.FactsMother.engagement;
import static io.crewcall.analytics.metric.FactsMother.facts;
import static io.crewcall.analytics.metric.FactsMother.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.analytics.fact.Facts;
import io.crewcall.analytics.metric.FactsMother;
import io.crewcall.analytics.metric.Formulas;
import io.crewcall.analytics.wording.BadgeWords;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.EngagementState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BadgesTest {
  /** The last week ended here; the next one ends seven days later. */
  private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");

  private static final LocalDate NEXT = LocalDate.parse("2026-11-23");

  private static List<BadgeStanding> badges(FactsMother facts) {
    Facts built = facts.build();
    return Badges.of(built, metric -> Formulas.of(metric).select(built, NOW), NOW);
  }

  private static BadgeStanding stand(Badge badge, FactsMother facts) {
    return badges(facts).stream()
        .filter(standing -> standing.badge() == badge)
        .findFirst()
        .orElseThrow();
  }

  private static Instant weeksAgo(long weeks) {
    return MONDAY.minus(days(7 * weeks));
  }

  private static FactsMother completed(FactsMother facts, int times, Instant at) {
    for (int i = 0; i < times; i++) {
      facts.with(engagement().endedAt(at));
    }
    return facts;
  }

  private static FactsMother failed(FactsMother facts, Instant at) {
    return facts.with(
        engagement()
            .ended(EngagementState.Status.CANCELLED, EngagementState.Fault.WORKER)
            .endedAt(at));
  }

  @Test
  void withoutFactsAllAreOpenAndNothingIsSaidToHold() {
    assertThat(badges(facts()))
        .hasSize(Badge.values().length)
        .allSatisfy(s -> {
          assertThat(s.status()).isEqualTo(BadgeStanding.Status.OPEN);
          assertThat(s.weeks()).isZero();
          assertThat(s.holds()).isFalse();
          assertThat(s.value()).isNull();
          assertThat(s.changesOn()).isNull();
        });
    assertThat(Badges.nextChange(badges(facts()), NOW)).isEmpty();
  }

  @Test
  void itIsAwardedWhenTheConditionHeldAtTheEndOfThirteenOfSixteenWeeks() {
    BadgeStanding thirteen = stand(Badge.RELIABLE, completed(facts(), 5, weeksAgo(12)));
    assertThat(thirteen.weeks()).isEqualTo(13);
    assertThat(thirteen.status()).isEqualTo(BadgeStanding.Status.AWARDED);
    assertThat(thirteen.changesOn()).isNull();

    BadgeStanding twelve = stand(Badge.RELIABLE, completed(facts(), 5, weeksAgo(12).plusMillis(1)));
    assertThat(twelve.weeks()).isEqualTo(12);
    assertThat(twelve.status()).isEqualTo(BadgeStanding.Status.IN_REACH);
    assertThat(twelve.changesOn()).isEqualTo(NEXT);
    assertThat(BadgeWords.standing(twelve))
        .isEqualTo(
            "Held in 12 of the last 16 weeks. It is 100 % now, from 5 ended engagements. If that"
                + " lasts, the badge is awarded on 23 November 2026.");
  }

  @Test
  void oneBadDayDoesNotTakeItAwayAndSaysWhenItWould() {
    FactsMother facts = completed(facts(), 19, weeksAgo(30));
    assertThat(stand(Badge.RELIABLE, facts).weeks()).isEqualTo(16);

    failed(facts, MONDAY.plusSeconds(1));
    BadgeStanding one = stand(Badge.RELIABLE, facts);
    assertThat(one.status()).as("19 of 20 are 95 %").isEqualTo(BadgeStanding.Status.AWARDED);

    failed(facts, MONDAY.plusSeconds(1));
    BadgeStanding two = stand(Badge.RELIABLE, facts);
    assertThat(two.status()).isEqualTo(BadgeStanding.Status.ENDANGERED);
    assertThat(two.awarded()).isTrue();
    assertThat(two.holds()).isFalse();
    // 16 held, 15, 14, 13 after the next three Mondays, 12 after the fourth.
    assertThat(two.changesOn()).isEqualTo(NEXT.plusWeeks(3));
    // 38 of 40 would be 95 % again.
    assertThat(two.more()).isEqualTo(19);
    assertThat(BadgeWords.standing(two))
        .isEqualTo(
            "Held in 16 of the last 16 weeks. It is 90 % now, from 21 ended engagements. That is"
                + " too little: the badge ends on 14 December 2026 unless it rises. The next 19"
                + " completed engagements would do.");
    completed(facts, 19, MONDAY.plusSeconds(2));
    assertThat(stand(Badge.RELIABLE, facts).holds()).isTrue();
  }

  @Test
  void fewFactsAreTooFewHoweverGoodTheyAre() {
    BadgeStanding four = stand(Badge.RELIABLE, completed(facts(), 4, weeksAgo(20)));
    assertThat(four.weeks()).isZero();
    assertThat(four.value()).isNull();
    assertThat(four.more()).isEqualTo(1);
    assertThat(BadgeWords.standing(four))
        .isEqualTo(
            "Held in 0 of the last 16 weeks. There are 4 of the 5 ended engagements that it takes."
                + " The next completed engagement would do.");
  }

  @Test
  void reviewsCountFromTheirRevealOnAndHeldOnesNot() {
    FactsMother facts = facts();
    for (int i = 0; i < 5; i++) {
      facts.review(UUID.randomUUID(), UUID.randomUUID(), "WORKER", 5, 100, true, weeksAgo(13));
    }
    assertThat(stand(Badge.TOP_RATED, facts).weeks()).isEqualTo(14);
    assertThat(stand(Badge.VALUED_HIRER, facts).n()).as("the other side").isZero();
    facts.review(UUID.randomUUID(), UUID.randomUUID(), "WORKER", 1, 100, false, weeksAgo(15));
    assertThat(stand(Badge.TOP_RATED, facts).weeks()).as("held").isEqualTo(14);
    facts.review(UUID.randomUUID(), UUID.randomUUID(), "WORKER", 1, 100, true, weeksAgo(3));
    BadgeStanding low = stand(Badge.TOP_RATED, facts);
    assertThat(low.weeks()).isEqualTo(10);
    // (26 + 5k) / (6 + k) >= 4.6
    assertThat(low.more()).isEqualTo(4);
  }

  @Test
  void invitationsAreJudgedAsTheyStoodThen() {
    FactsMother facts = facts();
    for (int i = 0; i < 5; i++) {
      // Sent five weeks before, answered within the hour.
      facts.answered(days(41), hours(1));
    }
    BadgeStanding good = stand(Badge.RESPONSIVE, facts);
    assertThat(good.weeks()).isEqualTo(5);
    assertThat(good.holds()).isTrue();

    FactsMother late = facts();
    for (int i = 0; i < 5; i++) {
      // Not answered for three weeks, and then all the same: late in every week.
      late.answered(days(41), days(21));
    }
    assertThat(stand(Badge.RESPONSIVE, late).weeks()).isZero();
    assertThat(stand(Badge.RESPONSIVE, late).more()).isNull();
  }

  @Test
  void decisionsCountFromWhenTheyWereTaken() {
    FactsMother facts = facts();
    for (int i = 0; i < 10; i++) {
      facts.received(ApplicationState.Status.REJECTED, weeksAgo(14), weeksAgo(14));
    }
    assertThat(stand(Badge.DECISIVE, facts).weeks()).isEqualTo(15);
    // Never decided: against the hirer from a week after the deadline on.
    facts.received(ApplicationState.Status.APPLIED, weeksAgo(6), null);
    assertThat(stand(Badge.DECISIVE, facts).holds()).as("10 of 11").isTrue();
    facts.received(ApplicationState.Status.APPLIED, weeksAgo(6), null);
    BadgeStanding two = stand(Badge.DECISIVE, facts);
    assertThat(two.holds()).as("10 of 12").isFalse();
    assertThat(two.weeks()).isEqualTo(15 - 6);
  }
}
