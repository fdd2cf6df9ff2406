package io.crewcall.auth.persistence;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/**
 * An entity whose key the application makes and whose table has no version: it is changed under a
 * lock or by conditional updates. The entity says itself whether it is new, so that {@code save}
 * inserts without looking first.
 */
@MappedSuperclass
public abstract class KeyedEntity<K> implements Persistable<K> {
  @Transient private boolean stored;

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
