package io.crewcall.analytics.scorecard;

import io.crewcall.analytics.fact.FactReader;
import io.crewcall.analytics.fact.Facts;
import io.crewcall.analytics.fact.StaleScorecards;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
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

  private final FactReader facts;
  private final Scorecards scorecards;
  private final StaleScorecards stale;
  private final TransactionTemplate snapshot;
  private final Counter drifted;

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
    /** New facts wait to be counted, or there is no scorecard. */
    NOT_COMPARABLE
  }

  void checkAll() {
    long different = 0;
    @Nullable UUID last = null;
    List<UUID> users = scorecards.usersAfter(last, BATCH);
    while (!users.isEmpty()) {
      different += users.stream().filter(user -> check(user) == Outcome.DRIFTED).count();
      users = scorecards.usersAfter(users.getLast(), BATCH);
    }
    log.info("scorecards checked, {} differed from a fresh computation", different);
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
    if (stored.isEmpty() || stale.contains(userId)) {
      return Outcome.NOT_COMPARABLE;
    }
    Facts known = facts.readAnew(userId, user -> stored.get().ratingPrior());
    Figures fresh = Figures.compute(known, stored.get().figures().asOf());
    return fresh.equals(stored.get().figures()) ? Outcome.EQUAL : Outcome.DRIFTED;
  }
}
