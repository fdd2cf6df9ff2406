package io.crewcall.analytics.metric;

import io.crewcall.analytics.fact.Fact;
import io.crewcall.analytics.fact.Facts;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.ReviewState;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code (4 + sum w*y) / (5 + sum w)} over the engagements that ended in the last 24 months. y is 1
 * for a completed one, 0 for one ended by the worker's fault or rated 2 or less; w grows with the
 * fee; one client makes up at most 30 % of the weight, from 4 clients on. Shown from 3 engagements
 * and 2 clients on. A missing review is neutral.
 */
final class SuccessScore {
  private static final int MONTHS = 24;
  static final int LEAST_ENGAGEMENTS = 3;
  static final int LEAST_CLIENTS = 2;
  private static final int CLIENTS_FOR_CAP = 4;
  private static final double LARGEST_SHARE = 0.3;
  private static final int BAD_RATING = 2;
  private static final long RS_10_000 = 1_000_000;
  private static final long RS_50_000 = 5_000_000;

  private SuccessScore() {}

  static Selection select(Facts facts, Instant asOf) {
    Instant since = asOf.atOffset(ZoneOffset.UTC).minusMonths(MONTHS).toInstant();
    Set<UUID> badlyRated = badlyRated(facts);
    Map<UUID, String> clients = new LinkedHashMap<>();
    List<Evidence> evidence = new ArrayList<>();
    List<Fact<EngagementState>> inOrder =
        facts.engagements().stream()
            .sorted(
                Comparator.comparing((Fact<EngagementState> fact) -> Outcomes.endOf(fact))
                    .thenComparing(Fact::id))
            .toList();
    for (Fact<EngagementState> fact : inOrder) {
      EngagementState engagement = fact.state();
      Evidence item = Outcomes.judge(fact);
      if (item.counts() && item.at().isBefore(since)) {
        item = item.without(LeftOut.OUTSIDE_WINDOW);
      }
      if (item.counts()) {
        UUID client = engagement.brandId() == null ? engagement.hirerId() : engagement.brandId();
        String label = clients.computeIfAbsent(client, first -> "client " + (clients.size() + 1));
        item = item.weighing(weight(engagement.fee())).inGroup(label);
        if (badlyRated.contains(engagement.engagementId())) {
          item = lowRated(item);
        }
      }
      evidence.add(item);
    }
    return new Selection("P24M", capped(evidence), Map.of());
  }

  /** Whatever failed already keeps its cause. */
  private static Evidence lowRated(Evidence item) {
    return item.cause() == Cause.COMPLETED
        ? item.withValue(0.0).because(Cause.LOW_RATING)
        : item.withValue(0.0);
  }

  static @Nullable Double value(Selection selection) {
    long clients = selection.counted().stream().map(Evidence::group).distinct().count();
    return selection.n() < LEAST_ENGAGEMENTS || clients < LEAST_CLIENTS
        ? null
        : (4 + selection.weightedSum()) / (5 + selection.weight());
  }

  /** Fees in another currency than the rupee weigh as the smallest: no rate is assumed. */
  static double weight(Money fee) {
    if (!fee.currency().equals("INR") || fee.amount() < RS_10_000) {
      return 1;
    }
    return fee.amount() <= RS_50_000 ? 1.25 : 1.5;
  }

  /**
   * The weight that no client may exceed so that none has more than 30 % of the whole, once those
   * above it are cut down to it; infinite when there are fewer than 4 clients.
   */
  static double cap(Collection<Double> weightsOfClients) {
    if (weightsOfClients.size() < CLIENTS_FOR_CAP) {
      return Double.POSITIVE_INFINITY;
    }
    List<Double> descending = weightsOfClients.stream().sorted(Comparator.reverseOrder()).toList();
    double rest = descending.stream().mapToDouble(Double::doubleValue).sum();
    // With k clients cut down to the cap, the whole is rest / (1 - 0.3 k); k = 3 always fits.
    for (int k = 0; ; k++) {
      double cap = LARGEST_SHARE * rest / (1 - LARGEST_SHARE * k);
      if (descending.get(k) <= cap) {
        return cap;
      }
      rest -= descending.get(k);
    }
  }

  private static List<Evidence> capped(List<Evidence> evidence) {
    Map<String, Double> weights = new HashMap<>();
    for (Evidence item : evidence) {
      if (item.counts() && item.group() != null) {
        weights.merge(item.group(), item.weight(), Double::sum);
      }
    }
    double cap = cap(weights.values());
    return evidence.stream()
        .map(item -> {
          double whole = item.group() == null ? 0 : weights.getOrDefault(item.group(), 0.0);
          return whole > cap ? item.weighing(item.weight() * cap / whole) : item;
        })
        .toList();
  }

  private static Set<UUID> badlyRated(Facts facts) {
    Set<UUID> engagements = new HashSet<>();
    for (Fact<ReviewState> fact : facts.reviews()) {
      ReviewState review = fact.state();
      if (review.visible()
          && review.rating() <= BAD_RATING
          && review.subjectSide().equals("WORKER")) {
        engagements.add(review.engagementId());
      }
    }
    return engagements;
  }
}
