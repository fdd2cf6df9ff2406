package io.crewcall.analytics.scorecard;

import io.crewcall.analytics.fact.FactReader;
import io.crewcall.analytics.fact.Facts;
import io.crewcall.analytics.fact.StaleScorecards;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares every stored scorecard with a fresh computation from the facts. They never differ; if
 * one does all the same, it is counted, logged and computed again.
 */
@Component
class CheckScorecardsJob {
  private static final Logger log = LoggerFactory.getLogger(CheckScorecardsJob.class);
  private static final int BATCH = 200;
  private static final int SOME = 50;

  private final FactReader facts;
  private final Scorecards scorecards;
  private final StaleScorecards stale;
  private final TransactionTemplate snapshot;
  private final Counter drifted;
  private volatile @Nullable UUID reached;

  CheckScorecardsJob(
      FactReader facts,
      Scorecards scorecards,
      StaleScorecards stale,
      PlatformTransactionManager transactions,
      MeterRegistry meters) {
    this.facts = facts;
    this.scorecards = scorecards;
    this.stale = stale;
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setReadOnly(true);
    // Scorecard, note of staleness and facts as they were at one moment.
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.drifted =
        Counter.builder("crewcall.scorecards.drifted")
            .description("Scorecards that differed from a fresh computation")
            .register(meters);
  }

  /** What a check found. */
  enum Outcome {
    EQUAL,
    DRIFTED,
    /** New facts or formulas wait to be taken, or there is no scorecard. */
    NOT_COMPARABLE
  }

  /**
   * What a check of many found.
   *
   * @param notComparable those that wait to be computed anew
   */
  record Checked(long equal, long drifted, long notComparable) {
    private static Checked of(Map<Outcome, Long> outcomes) {
      return new Checked(
          outcomes.getOrDefault(Outcome.EQUAL, 0L),
          outcomes.getOrDefault(Outcome.DRIFTED, 0L),
          outcomes.getOrDefault(Outcome.NOT_COMPARABLE, 0L));
    }
  }

  Checked checkAll() {
    Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    List<UUID> users = scorecards.usersAfter(null, BATCH);
    while (!users.isEmpty()) {
      users.forEach(user -> outcomes.merge(checkOne(user), 1L, Long::sum));
      users = scorecards.usersAfter(users.getLast(), BATCH);
    }
    Checked checked = Checked.of(outcomes);
    log.info("scorecards checked against a fresh computation: {}", checked);
    return checked;
  }

  /** A few, going on where this instance was the last time and round again. */
  void checkSome() {
    List<UUID> users = scorecards.usersAfter(reached, SOME);
    users.forEach(this::checkOne);
    reached = users.size() < SOME ? null : users.getLast();
  }

  /** One user's trouble does not keep the others from being checked. */
  private Outcome checkOne(UUID userId) {
    try {
      return check(userId);
    } catch (RuntimeException failed) {
      log.warn("the scorecard of user {} could not be checked", userId, failed);
      return Outcome.NOT_COMPARABLE;
    }
  }

  Outcome check(UUID userId) {
    Outcome outcome = snapshot.execute(status -> compare(userId));
    if (outcome == Outcome.DRIFTED) {
      drifted.increment();
      log.error("the scorecard of user {} differed from a fresh computation", userId);
      stale.mark(List.of(userId));
    }
    return outcome;
  }

  private Outcome compare(UUID userId) {
    Optional<Scorecard> stored = scorecards.find(userId);
    if (stored.isEmpty() || !stored.get().figures().current() || stale.contains(userId)) {
      return Outcome.NOT_COMPARABLE;
    }
    Facts known = facts.readAnew(userId, user -> stored.get().ratingPrior());
    Figures fresh = Figures.compute(known, stored.get().figures().asOf());
    return fresh.equals(stored.get().figures()) ? Outcome.EQUAL : Outcome.DRIFTED;
  }
}
