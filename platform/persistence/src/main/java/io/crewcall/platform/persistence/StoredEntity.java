package io.crewcall.platform.persistence;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/**
 * What entities have in common: an id made by the application and a version, which is 1 when the
 * entity is stored and grows by one with every flush that changes it. Two writers of one version:
 * the second gets an {@link org.springframework.dao.OptimisticLockingFailureException}.
 *
 * <p>Because the id is there from the beginning, the entity itself says whether it is new, so that
 * {@code save} inserts without looking first.
 */
@MappedSuperclass
public abstract class StoredEntity implements Persistable<UUID> {
  @Id private UUID id;
  @Version private long version;
  @Transient private boolean stored;

  /** For Hibernate, which sets the fields itself. */
  @SuppressWarnings("NullAway.Init")
  protected StoredEntity() {}

  /** A new entity of version 1. */
  protected StoredEntity(UUID id) {
    this.id = id;
    this.version = 1;
  }

  public UUID id() {
    return id;
  }

  /** As of the last flush. */
  public long version() {
    return version;
  }

  @Override
  public UUID getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }

  @PostLoad
  @PostPersist
  void stored() {
    stored = true;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof StoredEntity entity
            && getClass() == entity.getClass()
            && id.equals(entity.id));
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
