package io.crewcall.gig.sql;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/**
 * A row without a version: it is written once, or changes under the lock of the aggregate that it
 * belongs to.
 */
@MappedSuperclass
public abstract class KeyedEntity implements Persistable<UUID> {
  @Id private UUID id;
  @Transient private boolean stored;

  /** For Hibernate, which sets the fields itself. */
  @SuppressWarnings("NullAway.Init")
  protected KeyedEntity() {}

  protected KeyedEntity(UUID id) {
    this.id = id;
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
}
