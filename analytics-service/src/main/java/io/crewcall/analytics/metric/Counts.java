package io.crewcall.analytics.metric;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.crewcall.analytics.fact.DayViews;
import io.crewcall.analytics.fact.Fact;
import io.crewcall.analytics.fact.Facts;
import io.crewcall.contracts.gig.ApplicationState;
import java.time.Instant;
import java.time.ZoneOffset;
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

  /** Viewers by day: of two days nobody knows whether it was the same one. */
  static Selection profileViews(Facts facts, Instant asOf) {
    return Selection.all(
        facts.profileViews().stream().map(day -> ofDay(facts.userId(), day)).toList());
  }

  private static Evidence ofDay(UUID user, DayViews day) {
    UUID id = UUID.nameUUIDFromBytes((user + " " + day.day()).getBytes(UTF_8));
    Instant at = day.day().atStartOfDay().toInstant(ZoneOffset.UTC);
    return new Evidence(
        Fact.Kind.PROFILE_VIEWS, id, id, at, null, (double) day.viewers(), 1, null, null, null);
  }

  /** The sum; null when nothing counts. */
  static @Nullable Double sum(Selection selection) {
    return selection.n() == 0 ? null : selection.weightedSum();
  }
}
