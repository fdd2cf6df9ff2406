package io.crewcall.platform.persistence;

import io.crewcall.platform.problem.Problem;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * What a client is told about a fault of the database, wherever it shows: in a controller, or at
 * the commit after it.
 */
public final class PersistenceProblems {
  private PersistenceProblems() {}

  /**
   * @return empty when it is a fault of ours: 500
   */
  public static Optional<Problem> of(Throwable fault) {
    String state = DatabaseFaults.sqlState(fault);
    if (fault instanceof ConcurrencyFailureException || DatabaseFaults.contended(state)) {
      return Optional.of(
          Problem.conflict(
              "CONCURRENT_CHANGE", "It was changed at the same moment; look again and retry."));
    }
    if (fault instanceof DataIntegrityViolationException
        || (state != null && state.startsWith("23"))) {
      return Optional.of(
          Problem.conflict("CONSTRAINT_VIOLATED", "It collides with what is there already."));
    }
    if (DatabaseFaults.transientFault(fault)) {
      return Optional.of(Problem.unavailable("DATABASE_UNAVAILABLE", "Try again shortly."));
    }
    return Optional.empty();
  }
}
