package io.crewcall.analytics.metric;

import io.crewcall.analytics.fact.Fact;
import io.crewcall.analytics.fact.Facts;
import io.crewcall.contracts.gig.ReviewState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ratings in revealed reviews about a user, as worker and as hirer apart: as shown, and as
 * rankings take them.
 */
final class Ratings {
  /** Shown from so many reviews on. */
  static final int LEAST_SHOWN = 3;

  /** How many reviews the mean of the role counts for. */
  private static final double PRIOR_WEIGHT = 5;

  private static final String MEAN_OF_ROLE = "C";
  private static final String WEIGHT_OF_MEAN = "m";

  private static final String AS_WORKER = "WORKER";
  private static final String AS_HIRER = "HIRER";

  private Ratings() {}

  static Selection shown(Facts facts, Instant asOf) {
    return Selection.all(judged(facts, AS_WORKER));
  }

  static Selection shownAsHirer(Facts facts, Instant asOf) {
    return Selection.all(judged(facts, AS_HIRER));
  }

  /** Each review counts 1. */
  static Selection counted(Facts facts, Instant asOf) {
    return counted(facts, AS_WORKER);
  }

  static Selection countedAsHirer(Facts facts, Instant asOf) {
    return counted(facts, AS_HIRER);
  }

  private static Selection counted(Facts facts, String side) {
    return Selection.all(
        judged(facts, side).stream()
            .map(item -> item.counts() ? item.withValue(1.0) : item)
            .toList());
  }

  /** Repeat reviews by one author weigh 1, 1/2, 1/4 ..., in the order of their reveal. */
  static Selection ranked(Facts facts, Instant asOf) {
    Map<UUID, UUID> authors = new HashMap<>();
    facts.reviews().forEach(fact -> authors.put(fact.id(), fact.state().authorId()));
    Map<UUID, Double> next = new HashMap<>();
    List<Evidence> weighed = new ArrayList<>();
    for (Evidence item : judged(facts, AS_WORKER)) {
      if (!item.counts()) {
        weighed.add(item);
        continue;
      }
      UUID author = authors.get(item.factId());
      double weight = next.getOrDefault(author, 1.0);
      next.put(author, weight / 2);
      weighed.add(item.weighing(weight));
    }
    return new Selection(
        Selection.ALL,
        weighed,
        Map.of(MEAN_OF_ROLE, facts.ratingPrior(), WEIGHT_OF_MEAN, PRIOR_WEIGHT));
  }

  /** The mean, from 3 reviews on. */
  static @Nullable Double shownValue(Selection selection) {
    return selection.n() < LEAST_SHOWN ? null : Proportion.of(selection);
  }

  /** The mean of the role, moved by the reviews; null without any. */
  static @Nullable Double rankedValue(Selection selection) {
    return selection.n() == 0 ? null : bayesian(selection);
  }

  /** {@code (C*m + sum w*r) / (m + sum w)}. */
  static double bayesian(Selection selection) {
    double mean = selection.parameter(MEAN_OF_ROLE);
    double weight = selection.parameter(WEIGHT_OF_MEAN);
    return (mean * weight + selection.weightedSum()) / (weight + selection.weight());
  }

  private static List<Evidence> judged(Facts facts, String side) {
    return facts.reviews().stream()
        .filter(fact -> fact.state().subjectSide().equals(side))
        .sorted(
            Comparator.comparing((Fact<ReviewState> fact) -> fact.state().revealedAt())
                .thenComparing(Fact::id))
        .map(Ratings::judge)
        .toList();
  }

  private static Evidence judge(Fact<ReviewState> fact) {
    ReviewState review = fact.state();
    Instant at = review.revealedAt();
    if (!review.visible()) {
      return Evidence.leftOut(fact, at, LeftOut.NOT_VISIBLE);
    }
    if (review.fee() == 0) {
      return Evidence.leftOut(fact, at, LeftOut.ZERO_FEE);
    }
    if (review.authorId().equals(review.subjectId())) {
      return Evidence.leftOut(fact, at, LeftOut.SELF_DEALING);
    }
    return Evidence.counted(fact, at, review.rating());
  }
}
