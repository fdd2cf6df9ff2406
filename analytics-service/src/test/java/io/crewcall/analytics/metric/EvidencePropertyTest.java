package io.crewcall.analytics.metric;

import static io.crewcall.analytics.metric.FactsMother.NOW;
import static io.crewcall.analytics.metric.FactsMother.ago;
import static io.crewcall.analytics.metric.FactsMother.days;
import static io.crewcall.analytics.metric.FactsMother.engagement;
import static io.crewcall.analytics.metric.FactsMother.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crewcall.analytics.fact.Facts;
import io.crewcall.contracts.Figure;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.EngagementState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For users with any history: every fact appears once in the evidence, counted or with a reason,
 * and a second, plain computation over what counts gives the figure shown.
 */
class EvidencePropertyTest {

  static LongStream seeds() {
    return LongStream.range(0, 120);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theEvidenceGivesTheFigure(long seed) {
    Facts facts = history(new Random(seed));
    for (Metric metric : Metric.values()) {
      Formula formula = Formulas.of(metric);
      Selection selection = formula.select(facts, NOW);
      Figure figure = formula.figure(facts, NOW);
      assertThat(figure.n()).as(metric.code()).isEqualTo(selection.counted().size());
      Double again = byHand(metric, selection);
      if (again == null) {
        assertThat(figure.value()).as(metric.code()).isNull();
      } else {
        assertThat(figure.value()).as(metric.code()).isCloseTo(again, within(1e-9));
      }
      assertThat(selection.evidence()).as(metric.code()).doesNotHaveDuplicates();
    }
    assertThat(SuccessScore.select(facts, NOW).evidence()).hasSize(facts.engagements().size());
    assertThat(Responses.rateSelection(facts, NOW).evidence()).hasSize(facts.invitations().size());
    assertThat(
            Ratings.ranked(facts, NOW).evidence().size()
                + Ratings.shownAsHirer(facts, NOW).evidence().size())
        .isEqualTo(facts.reviews().size());
    assertThat(Decisions.select(facts, NOW).evidence())
        .hasSize(facts.applicationsReceived().size());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfTheFactsDoesNotMatter(long seed) {
    Facts facts = history(new Random(seed));
    Facts shuffled =
        new Facts(
            facts.userId(),
            facts.user(),
            facts.aways(),
            shuffle(facts.gigsPosted(), seed),
            shuffle(facts.gigsWorked(), seed),
            shuffle(facts.applicationsMade(), seed),
            shuffle(facts.applicationsReceived(), seed),
            shuffle(facts.invitations(), seed),
            shuffle(facts.engagements(), seed),
            shuffle(facts.reviews(), seed),
            facts.influencer(),
            facts.creative(),
            shuffle(facts.profileViews(), seed),
            facts.ratingPrior());
    for (Metric metric : Metric.values()) {
      Figure one = Formulas.of(metric).figure(facts, NOW);
      Figure other = Formulas.of(metric).figure(shuffled, NOW);
      assertThat(other.n()).as(metric.code()).isEqualTo(one.n());
      if (one.value() == null) {
        assertThat(other.value()).as(metric.code()).isNull();
      } else {
        assertThat(other.value()).as(metric.code()).isCloseTo(one.value(), within(1e-9));
      }
    }
  }

  private static <T> List<T> shuffle(List<T> list, long seed) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, new Random(seed + 1));
    return copy;
  }

  /** The formulas once more, written differently, from the evidence alone. */
  private static Double byHand(Metric metric, Selection selection) {
    double weight = 0;
    double sum = 0;
    List<Double> values = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    for (Evidence item : selection.evidence()) {
      if (item.reason() != null) {
        continue;
      }
      double value = item.value() == null ? Double.MAX_VALUE : item.value();
      values.add(value);
      weight += item.weight();
      sum += item.weight() * value;
      if (item.group() != null && !groups.contains(item.group())) {
        groups.add(item.group());
      }
    }
    int n = values.size();
    return switch (metric) {
      case GIGS_POSTED,
          GIGS_APPLIED,
          GIGS_WON,
          GIGS_COMPLETED,
          REVIEW_COUNT,
          REVIEW_COUNT_AS_HIRER ->
          n == 0 ? null : Double.valueOf(n);
      case HOURS, PROFILE_VIEWS -> n == 0 ? null : Double.valueOf(sum);
      case RATING, RATING_AS_HIRER -> n < 3 ? null : Double.valueOf(sum / n);
      case RANKED_RATING ->
          n == 0
              ? null
              : Double.valueOf(
                  (selection.parameters().get("C") * selection.parameters().get("m") + sum)
                      / (selection.parameters().get("m") + weight));
      case RESPONSE_RATE -> n < 5 ? null : Double.valueOf(sum / n);
      case RANKED_RESPONSE_RATE -> n < 5 ? null : Double.valueOf(wilson(sum, n));
      case RESPONSE_TIME -> {
        Collections.sort(values);
        Double median =
            n == 0 ? null : Double.valueOf((values.get((n - 1) / 2) / 2 + values.get(n / 2) / 2));
        yield median == null || median < 1e15
            ? median
            : selection.parameters().get("windowSeconds");
      }
      case DECISION_TIME -> {
        Collections.sort(values);
        yield n == 0 ? null : Double.valueOf((values.get((n - 1) / 2) + values.get(n / 2)) / 2);
      }
      case HIRER_DECISION_RATE, GHOSTING_RATE, COMPLETION_RATE, ON_TIME_RATE ->
          n == 0 ? null : Double.valueOf(sum / n);
      case RANKED_COMPLETION_RATE, RANKED_ON_TIME_RATE ->
          n == 0 ? null : Double.valueOf(wilson(sum, n));
      case SUCCESS_SCORE ->
          n < 3 || groups.size() < 2 ? null : Double.valueOf((4 + sum) / (5 + weight));
      case ENGAGEMENT_RATE, ENGAGEMENT_RATE_BY_VIEWS -> n == 0 ? null : values.getFirst();
    };
  }

  /** The smaller root of {@code (p - s)^2 = z^2 p (1 - p) / n}. */
  private static double wilson(double good, int n) {
    double z2 = 1.96 * 1.96;
    double a = n + z2;
    double b = -(2 * good + z2);
    double c = good * good / n;
    return Math.max(0, (-b - Math.sqrt(b * b - 4 * a * c)) / (2 * a));
  }

  static Facts history(Random random) {
    FactsMother facts = FactsMother.facts().prior(4 + random.nextDouble());
    List<UUID> clients = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(7); i++) {
      clients.add(UUID.randomUUID());
    }
    if (random.nextBoolean()) {
      facts.saysAway(ago(days(50)), "2026-11-0" + (1 + random.nextInt(8)), "2026-11-15");
    }
    for (int i = random.nextInt(25); i > 0; i--) {
      java.time.Duration sent = hours(random.nextInt(100 * 24));
      switch (random.nextInt(5)) {
        case 0 -> facts.open(sent);
        case 1 -> facts.revoked(sent, hours(random.nextInt(48)));
        case 2 -> facts.expired(sent, hours(random.nextInt(72)));
        case 3 -> facts.declined(sent, hours(random.nextInt(60)));
        default -> facts.answered(sent, hours(random.nextInt(60)));
      }
    }
    EngagementState.Status[] states = EngagementState.Status.values();
    EngagementState.Fault[] faults = EngagementState.Fault.values();
    for (int i = random.nextInt(20); i > 0; i--) {
      Engagement engagement =
          engagement()
              .client(clients.get(random.nextInt(clients.size())))
              .rupees(random.nextInt(5) == 0 ? 0 : random.nextInt(90_000))
              .hours(random.nextBoolean() ? random.nextInt(40) : null, null)
              .endedAt(ago(days(random.nextInt(900))));
      if (random.nextBoolean()) {
        engagement.status(states[random.nextInt(states.length)]);
        engagement.fault = faults[random.nextInt(faults.length)];
      }
      if (random.nextBoolean()) {
        engagement.delivered(
            engagement.ended.plus(days(random.nextInt(3))),
            random.nextInt(4) == 0 ? null : engagement.ended.plus(days(random.nextInt(3))));
      }
      facts.with(engagement);
      if (random.nextBoolean()) {
        facts.review(
            engagement.client,
            engagement.id,
            random.nextInt(3) == 0 ? "HIRER" : "WORKER",
            1 + random.nextInt(5),
            engagement.fee.amount(),
            random.nextInt(6) != 0);
      }
    }
    for (int i = random.nextInt(5); i > 0; i--) {
      facts.viewed("2026-11-0" + i, 1 + random.nextInt(9));
    }
    ApplicationState.Status[] bids = ApplicationState.Status.values();
    for (int i = random.nextInt(12); i > 0; i--) {
      facts.received(
          bids[random.nextInt(bids.length)],
          ago(days(random.nextInt(30) - 5)),
          random.nextBoolean() ? ago(days(random.nextInt(30))) : null);
      facts.applied(clients.getFirst(), bids[random.nextInt(bids.length)]);
      facts.posted(random.nextBoolean() ? NOW : null, Money.inr(random.nextInt(9_000)), 2);
    }
    return facts.build();
  }
}
