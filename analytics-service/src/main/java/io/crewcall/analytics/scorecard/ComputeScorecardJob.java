package io.crewcall.analytics.scorecard;

import io.crewcall.analytics.badge.Badges;
import io.crewcall.analytics.fact.FactReader;
import io.crewcall.analytics.fact.Facts;
import io.crewcall.analytics.metric.Formulas;
import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.analytics.ScorecardStateBuilder;
import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.messaging.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes the figures of one user from the facts, in a transaction of its own. */
@Component
class ComputeScorecardJob {
  private static final Duration LONGEST = Duration.ofDays(1);

  private final FactReader facts;
  private final Scorecards scorecards;
  private final RoleMeansJob means;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ComputeScorecardJob(
      FactReader facts,
      Scorecards scorecards,
      RoleMeansJob means,
      Outbox outbox,
      TransactionTemplate transaction,
      Clock clock) {
    this.facts = facts;
    this.scorecards = scorecards;
    this.means = means;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  void run(UUID userId) {
    transaction.executeWithoutResult(status -> compute(userId));
  }

  private void compute(UUID userId) {
    scorecards.lock(userId);
    Instant asOf = clock.instant();
    Facts known = facts.read(userId, means::meanFor);
    Figures figures = Figures.compute(known, asOf);
    Instant refreshAt =
        Stream.of(Formulas.nextChange(known, asOf), Badges.nextChange(figures.standings(), asOf))
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder())
            .filter(change -> change.isBefore(asOf.plus(LONGEST)))
            .orElse(asOf.plus(LONGEST));
    @Nullable ScorecardState before =
        scorecards.find(userId).map(stored -> stored.figures().state(userId)).orElse(null);
    ScorecardState after = figures.state(userId);
    UserState user = known.user() == null ? null : known.user().state();
    long version =
        scorecards.store(
            userId, user != null && user.active(), known.ratingPrior(), refreshAt, figures);
    if (before == null || !sameButForTime(before, after)) {
      outbox.publish("scorecard.computed", userId, version, after);
    }
  }

  private static boolean sameButForTime(ScorecardState before, ScorecardState after) {
    return before.equals(ScorecardStateBuilder.builder(after).asOf(before.asOf()).build());
  }
}
