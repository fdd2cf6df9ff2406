package io.crewcall.media.store;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** An object that nobody shall find any more. It is deleted when the object is. */
@Entity
class ObjectRemoval {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String objectKey;
  private Instant dueAt;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected ObjectRemoval() {}

  ObjectRemoval(String objectKey, Instant dueAt) {
    this.objectKey = objectKey;
    this.dueAt = dueAt;
  }

  long id() {
    return id;
  }

  String objectKey() {
    return objectKey;
  }
}
