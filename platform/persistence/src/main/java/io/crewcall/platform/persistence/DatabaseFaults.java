package io.crewcall.platform.persistence;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a missing or restarting database from a fault in what was asked of it. */
public final class DatabaseFaults {
  private DatabaseFaults() {}

  /** Whether the same work may succeed later, unchanged. */
  public static boolean transientFault(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof TransientDataAccessException
          || cause instanceof DataAccessResourceFailureException
          || cause instanceof CannotCreateTransactionException) {
        return true;
      }
    }
    return connectionLost(fault) || contended(sqlState(fault));
  }

  /** Whether the connection is gone: SQL states of class 08 and 57P0x, or closed by the pool. */
  public static boolean connectionLost(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException
          || cause instanceof SQLRecoverableException) {
        return true;
      }
      if (cause instanceof SQLException sql) {
        String state = sql.getSQLState();
        if (state == null
            ? "Connection is closed".equals(sql.getMessage())
            : state.startsWith("08") || state.startsWith("57P0")) {
          return true;
        }
      }
    }
    return false;
  }

  /** Serialisation failure, deadlock or a lock not available in time. */
  static boolean contended(@Nullable String state) {
    return state != null && (state.startsWith("40") || state.equals("55P03"));
  }

  /** The SQL state nearest to the root; null when no SQL was involved. */
  static @Nullable String sqlState(Throwable fault) {
    String state = null;
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        state = sql.getSQLState();
      }
    }
    return state;
  }
}
