package io.crewcall.platform.persistence;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Objects;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.SavepointManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Hibernate with savepoints, so that a transaction can be nested in another. What was read or
 * changed since a savepoint is forgotten when it is rolled back.
 */
final class SavepointJpaDialect extends HibernateJpaDialect {
  private static final long serialVersionUID = 1;

  @Override
  public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition)
      throws SQLException {
    Object data = super.beginTransaction(entityManager, definition);
    return new NestableTransaction(
        Objects.requireNonNull(data), entityManager.unwrap(Session.class));
  }

  @Override
  public void cleanupTransaction(@Nullable Object data) {
    super.cleanupTransaction(data instanceof NestableTransaction nestable ? nestable.data : data);
  }

  private record NestableTransaction(Object data, Session session) implements SavepointManager {

    @Override
    public Object createSavepoint() {
      session.flush();
      return session.doReturningWork(connection -> connection.setSavepoint());
    }

    @Override
    public void rollbackToSavepoint(Object savepoint) {
      session.clear();
      session.doWork(connection -> connection.rollback((Savepoint) savepoint));
    }

    @Override
    public void releaseSavepoint(Object savepoint) {
      session.doWork(connection -> connection.releaseSavepoint((Savepoint) savepoint));
    }
  }
}
