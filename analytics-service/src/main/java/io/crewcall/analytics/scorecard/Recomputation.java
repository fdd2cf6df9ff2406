package io.crewcall.analytics.scorecard;

import io.crewcall.analytics.fact.FactReader;
import io.crewcall.analytics.fact.Facts;
import io.crewcall.analytics.metric.Formulas;
import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.messaging.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes stale scorecards afresh, one user per transaction; many facts about a user in a short
 * time cost one computation. Any number of instances may do it at once.
 */
@Component
class Recomputation {
  private static final Logger log = LoggerFactory.getLogger(Recomputation.class);
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
  private static final int OVERDUE_AT_ONCE = 500;

  private final FactReader facts;
  private final Scorecards scorecards;
  private final RoleMeans means;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Recomputation(
      FactReader facts,
      Scorecards scorecards,
      RoleMeans means,
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

  @Scheduled(fixedDelayString = "${crewcall.analytics.recompute-every}")
  void drain() {
    while (next()) {
      // until none is left
    }
  }

  @Scheduled(fixedDelayString = "${crewcall.analytics.refresh-every}")
  void refresh() {
    transaction.executeWithoutResult(status -> scorecards.markOverdue(OVERDUE_AT_ONCE));
  }

  /** Computes one stale user's figures; false when there is none. */
  private boolean next() {
    UUID[] claimed = new UUID[1];
    try {
      return Boolean.TRUE.equals(
          transaction.execute(status -> {
            Optional<UUID> user = scorecards.claimStale();
            user.ifPresent(id -> {
              claimed[0] = id;
              recompute(id);
            });
            return user.isPresent();
          }));
    } catch (RuntimeException failed) {
      UUID user = claimed[0];
      if (user == null) {
        log.warn("stale scorecards could not be looked for: {}", failed.toString());
        return false;
      }
      // One user's trouble must not hold up the others.
      log.error("figures of user {} could not be computed", user, failed);
      transaction.executeWithoutResult(status -> scorecards.postpone(user, AFTER_FAILURE));
      return true;
    }
  }

  private void recompute(UUID userId) {
    Instant asOf = clock.instant();
    Facts known = facts.read(userId, means::meanFor);
    Figures figures = Figures.compute(known, asOf);
    Instant refreshAt =
        Formulas.nextChange(known, asOf)
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
    return Objects.equals(
        before,
        new ScorecardState(
            after.userId(),
            after.rating(),
            after.reviewCount(),
            after.rankedRating(),
            after.successScore(),
            after.completionRate(),
            after.onTimeRate(),
            after.responseRate(),
            after.gigsCompleted(),
            before.asOf()));
  }
}
