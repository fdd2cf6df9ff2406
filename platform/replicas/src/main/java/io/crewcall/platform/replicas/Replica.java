package io.crewcall.platform.replicas;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/**
 * A copy of an aggregate that another service owns. Its version is the one of the newest event that
 * was seen; it stays when the copy is erased, so that an older event does not bring it back.
 *
 * @param <I> the id, declared by the subclass
 */
@MappedSuperclass
public abstract class Replica<I> implements Persistable<I> {
  private long version;
  @Transient private boolean stored;

  /** For Hibernate, which sets the fields itself. */
  protected Replica() {}

  /** Of the newest event that was seen. */
  public long version() {
    return version;
  }

  /** Whether an event of this version is newer than what is known; it is what is known then. */
  final boolean advance(long newer) {
    if (stored && newer <= version) {
      return false;
    }
    version = newer;
    return true;
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
