package io.crewcall.analytics.metric;

import static io.crewcall.analytics.metric.FactsMother.NOW;
import static io.crewcall.analytics.metric.FactsMother.engagement;
import static io.crewcall.analytics.metric.FactsMother.facts;
import static io.crewcall.contracts.gig.EngagementState.Status.CANCELLED;
import static io.crewcall.contracts.gig.EngagementState.Status.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crewcall.contracts.Figure;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.EngagementState.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuccessScoreTest {
  private static Figure score(FactsMother facts) {
    return Formulas.of(Metric.SUCCESS_SCORE).figure(facts.build(), NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1.0",
    "999999, 1.0",
    "1000000, 1.25",
    "5000000, 1.25",
    "5000001, 1.5",
  })
  void theWeightGrowsWithTheFee(long paise, double weight) {
    assertThat(SuccessScore.weight(Money.inr(paise))).isEqualTo(weight);
  }

  @Test
  void noRateIsAssumedForOtherCurrencies() {
    assertThat(SuccessScore.weight(new Money(90_000_000, "USD"))).isEqualTo(1);
  }

  @Test
  void itIsShownFromThreeEngagementsAndTwoClientsOn() {
    UUID client = UUID.randomUUID();
    FactsMother two = facts().with(engagement(), engagement());
    FactsMother oneClient =
        facts()
            .with(engagement().client(client), engagement().client(client))
            .with(engagement().client(client));
    assertThat(score(two).value()).isNull();
    assertThat(score(two).n()).isEqualTo(2);
    assertThat(score(oneClient).value()).isNull();
    // 3 x 1.25 of weight, all good.
    assertThat(score(oneClient.with(engagement())).value())
        .isCloseTo((4 + 4 * 1.25) / (5 + 4 * 1.25), within(1e-12));
  }

  @Test
  void engagementsOfABrandAreOfOneClientWhoeverHired() {
    UUID brand = UUID.randomUUID();
    assertThat(
            score(
                    facts()
                        .with(engagement().brand(brand))
                        .with(engagement().brand(brand), engagement().brand(brand)))
                .value())
        .isNull();
  }

  @Test
  void faultsAndBadRatingsAreFailuresAndAMissingReviewIsNeutral() {
    Engagement poor = engagement().rupees(5_000);
    Engagement fair = engagement().rupees(5_000);
    FactsMother facts =
        facts()
            .with(poor, fair)
            .with(engagement().rupees(5_000).ended(CANCELLED, Fault.WORKER_NO_SHOW))
            .with(engagement().rupees(60_000).ended(RESOLVED, Fault.WORKER))
            .with(engagement().rupees(20_000))
            .with(engagement().rupees(20_000).ended(CANCELLED, Fault.MUTUAL))
            .review(UUID.randomUUID(), poor.id, "WORKER", 2, 5_000, true)
            .review(UUID.randomUUID(), fair.id, "WORKER", 3, 5_000, true);

    // Good: fair 1 and one of 1.25. Weight: 1 + 1 + 1 + 1.5 + 1.25.
    assertThat(score(facts).value()).isCloseTo((4 + 2.25) / (5 + 5.75), within(1e-12));
    assertThat(score(facts).n()).isEqualTo(5);
  }

  @Test
  void onlyAVisibleRatingOfTheWorkersSideMakesAFailure() {
    Engagement one = engagement().rupees(5_000);
    FactsMother facts =
        facts()
            .with(one, engagement().rupees(5_000), engagement().rupees(5_000))
            .review(UUID.randomUUID(), one.id, "WORKER", 1, 5_000, false)
            .review(UUID.randomUUID(), one.id, "HIRER", 1, 5_000, true);
    assertThat(score(facts).value()).isCloseTo(7 / 8.0, within(1e-12));
  }

  @Test
  void onlyTheLast24MonthsCount() {
    Instant edge = Instant.parse("2024-11-22T12:00:00Z");
    FactsMother facts =
        facts()
            .with(engagement().endedAt(edge), engagement().endedAt(edge.minusMillis(1)))
            .with(engagement(), engagement());
    assertThat(score(facts).n()).isEqualTo(3);
    assertThat(score(facts).window()).isEqualTo("P24M");
    assertThat(SuccessScore.select(facts.build(), NOW).evidence().getFirst().reason())
        .isEqualTo(LeftOut.OUTSIDE_WINDOW);
  }

  @Test
  void belowFourClientsThereIsNoCap() {
    assertThat(SuccessScore.cap(List.of(90.0, 1.0, 1.0))).isInfinite();
  }

  @ParameterizedTest
  @CsvSource({
    // weights of clients; the cap
    "'7,1,1,1', 1.285714286", // (1+1+1) * 0.3 / 0.7
    "'6,6,2,2', 3.0", // (2+2) * 0.3 / 0.4
    "'9,9,9,1', 3.0", // 1 * 0.3 / 0.1
    "'1,1,1,1', 1.2", // none is above
  })
  void oneClientMakesUpAtMost30Percent(String weights, double cap) {
    List<Double> clients = new ArrayList<>();
    for (String weight : weights.split(",")) {
      clients.add(Double.valueOf(weight));
    }
    assertThat(SuccessScore.cap(clients)).isCloseTo(cap, within(1e-6));
  }

  @Test
  void cappedWeightsNeverExceedTheShareForAnyClients() {
    Random random = new Random(7);
    for (int run = 0; run < 500; run++) {
      List<Double> clients = new ArrayList<>();
      int n = 4 + random.nextInt(8);
      for (int i = 0; i < n; i++) {
        clients.add(1 + random.nextInt(60) * random.nextDouble());
      }
      double cap = SuccessScore.cap(clients);
      double whole = clients.stream().mapToDouble(weight -> Math.min(weight, cap)).sum();
      assertThat(clients)
          .allSatisfy(
              weight -> assertThat(Math.min(weight, cap)).isLessThanOrEqualTo(0.3 * whole + 1e-9));
      // Nothing is cut down without need.
      assertThat(clients.stream().anyMatch(weight -> weight > cap))
          .isEqualTo(
              clients.stream()
                  .anyMatch(
                      weight -> weight > 0.3 * clients.stream().mapToDouble(w -> w).sum() + 1e-12));
    }
  }

  @Test
  void aClientWithManyFailuresCountsAtMost30Percent() {
    UUID big = UUID.randomUUID();
    FactsMother facts = facts();
    for (int i = 0; i < 7; i++) {
      facts.with(engagement().client(big).rupees(5_000).ended(CANCELLED, Fault.WORKER));
    }
    facts.with(engagement().rupees(5_000), engagement().rupees(5_000), engagement().rupees(5_000));
    double cap = 3 * 0.3 / 0.7;
    assertThat(score(facts).value()).isCloseTo((4 + 3) / (5 + 3 + cap), within(1e-9));
  }
}
