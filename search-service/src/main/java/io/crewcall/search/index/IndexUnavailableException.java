package io.crewcall.search.index;

import org.springframework.dao.DataAccessResourceFailureException;

/** Elasticsearch does not answer, or is too busy; the same may work later. */
public final class IndexUnavailableException extends DataAccessResourceFailureException {
  public IndexUnavailableException(
      String message, @org.jspecify.annotations.Nullable Throwable cause) {
    super(message, cause);
  }

  public IndexUnavailableException(String message) {
    super(message);
  }
}
