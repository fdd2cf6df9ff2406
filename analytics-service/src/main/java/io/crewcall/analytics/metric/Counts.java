package io.crewcall.analytics.metric;

import io.crewcall.analytics.fact.Fact;
import io.crewcall.analytics.fact.Facts;
import io.crewcall.contracts.gig.ApplicationState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plain counts and sums. */
final class Counts {
  private Counts() {}

  /** Gigs that were published, whatever became of them. */
  static Selection gigsPosted(Facts facts, Instant asOf) {
    return Selection.all(
        facts.gigsPosted().stream()
            .map(fact ->
                fact.state().publishedAt() == null
                    ? Evidence.leftOut(fact, fact.state().createdAt(), LeftOut.NOT_PUBLISHED)
                    : Evidence.counted(fact, fact.state().publishedAt(), 1))
            .toList());
  }

  /** Gigs applied to; several applications to one gig count once. */
  static Selection gigsApplied(Facts facts, Instant asOf) {
    Set<UUID> gigs = new HashSet<>();
    List<Evidence> evidence = new ArrayList<>();
    facts.applicationsMade().stream()
        .sorted(
            Comparator.comparing((Fact<ApplicationState> fact) -> fact.state().appliedAt())
                .thenComparing(Fact::id))
        .forEach(fact ->
            evidence.add(
                gigs.add(fact.state().gigId())
                    ? Evidence.counted(fact, fact.state().appliedAt(), 1)
                    : Evidence.leftOut(fact, fact.state().appliedAt(), LeftOut.SAME_GIG)));
    return Selection.all(evidence);
  }

  /** Not measured yet: no fact of this kind reaches this service so far. */
  static Selection profileViews(Facts facts, Instant asOf) {
    return Selection.all(List.of());
  }

  /** The sum; null when nothing counts. */
  static @Nullable Double sum(Selection selection) {
    return selection.n() == 0 ? null : selection.weightedSum();
  }
}
