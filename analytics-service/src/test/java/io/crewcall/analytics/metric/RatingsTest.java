package io.crewcall.analytics.metric;

import static io.crewcall.analytics.metric.FactsMother.NOW;
import static io.crewcall.analytics.metric.FactsMother.USER;
import static io.crewcall.analytics.metric.FactsMother.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crewcall.contracts.Figure;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RatingsTest {
  private static Figure shown(FactsMother facts) {
    return Formulas.of(Metric.RATING).figure(facts.build(), NOW);
  }

  private static Figure ranked(FactsMother facts) {
    return Formulas.of(Metric.RANKED_RATING).figure(facts.build(), NOW);
  }

  @Test
  void theShownRatingIsTheMeanFromThreeReviewsOn() {
    assertThat(shown(facts().review(5).review(4)))
        .isEqualTo(new Figure(null, 2, "all", "PLATFORM", NOW, Formula.VERSION));
    assertThat(shown(facts().review(5).review(4).review(3)))
        .isEqualTo(new Figure(4.0, 3, "all", "PLATFORM", NOW, Formula.VERSION));
  }

  @Test
  void theRatingAsAWorkerAndTheOneAsAHirerAreTwoFigures() {
    FactsMother facts = facts().review(5).review(5).review(2);
    for (int i = 0; i < 3; i++) {
      facts.review(UUID.randomUUID(), UUID.randomUUID(), "HIRER", 1, 500, true);
    }
    assertThat(shown(facts).value()).isEqualTo(4.0);
    assertThat(Formulas.of(Metric.RATING_AS_HIRER).figure(facts.build(), NOW).value())
        .isEqualTo(1.0);
    assertThat(Formulas.of(Metric.REVIEW_COUNT).figure(facts.build(), NOW).value()).isEqualTo(3);
    assertThat(ranked(facts).value()).isCloseTo((22.5 + 12) / 8, within(1e-12));
  }

  @Test
  void oneFiveRanksAt458OneOneAt392TwentyFivesAt490() {
    FactsMother twenty = facts();
    for (int i = 0; i < 20; i++) {
      twenty.review(5);
    }
    assertThat(ranked(facts().review(5)).value()).isCloseTo(4.58, within(0.005));
    assertThat(ranked(facts().review(1)).value()).isCloseTo(3.92, within(0.005));
    assertThat(ranked(twenty).value()).isCloseTo(4.90, within(0.005));
  }

  @Test
  void withoutReviewsNoneIsShownAndTheMeanOfTheRoleRanks() {
    assertThat(ranked(facts()).value()).isNull();
    assertThat(Formulas.rankedRating(facts().prior(4.2).build(), NOW)).isEqualTo(4.2);
  }

  @Test
  void theMeanOfTheRoleIsTaken() {
    assertThat(ranked(facts().prior(4.0).review(5)).value())
        .isCloseTo((4.0 * 5 + 5) / 6, within(1e-12));
  }

  @Test
  void repeatReviewsByOneAuthorWeighHalfEachTime() {
    UUID author = UUID.randomUUID();
    FactsMother facts = facts().review(author, 5).review(author, 5).review(author, 1).review(2);

    assertThat(Ratings.ranked(facts.build(), NOW).evidence())
        .extracting(Evidence::weight)
        .containsExactly(1.0, 0.5, 0.25, 1.0);
    assertThat(ranked(facts).value())
        .isCloseTo((22.5 + 5 + 2.5 + 0.25 + 2) / (5 + 2.75), within(1e-12));
    // What is shown is the plain mean.
    assertThat(shown(facts).value()).isCloseTo(13 / 4.0, within(1e-12));
  }

  @Test
  void heldReviewsZeroFeesAndPraiseOfOneselfAreLeftOut() {
    UUID engagement = UUID.randomUUID();
    FactsMother facts =
        facts()
            .review(UUID.randomUUID(), engagement, "WORKER", 1, 500, false)
            .review(UUID.randomUUID(), engagement, "WORKER", 5, 0, true)
            .review(USER, engagement, "WORKER", 5, 500, true)
            .review(4);

    Selection selection = Ratings.shown(facts.build(), NOW);

    assertThat(selection.evidence())
        .extracting(Evidence::reason)
        .containsExactly(LeftOut.NOT_VISIBLE, LeftOut.ZERO_FEE, LeftOut.SELF_DEALING, null);
    assertThat(Formulas.of(Metric.REVIEW_COUNT).figure(facts.build(), NOW).value()).isEqualTo(1);
  }

  @Test
  void noReviewsAreNoFigureAndNotZero() {
    for (Metric metric : List.of(Metric.RATING, Metric.RANKED_RATING, Metric.REVIEW_COUNT)) {
      Figure figure = Formulas.of(metric).figure(facts().build(), NOW);
      assertThat(figure.value()).isNull();
      assertThat(figure.n()).isZero();
    }
  }
}
