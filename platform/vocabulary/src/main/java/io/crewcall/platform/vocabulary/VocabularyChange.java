package io.crewcall.platform.vocabulary;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * An entry of the log of what admins changed in a vocabulary; it never changes. The subclass holds
 * what was asked for, in a column {@code request}.
 */
@MappedSuperclass
public abstract class VocabularyChange implements Persistable<UUID> {
  @Id
  @Column(name = "change_id")
  private UUID id;

  private int version;
  private UUID changedBy;
  private Instant changedAt;
  private @Nullable String note;
  @Transient private boolean stored;

  /** For Hibernate, which sets the fields itself. */
  @SuppressWarnings("NullAway.Init")
  protected VocabularyChange() {}

  protected VocabularyChange(
      UUID id, int version, UUID changedBy, Instant changedAt, @Nullable String note) {
    this.id = id;
    this.version = version;
    this.changedBy = changedBy;
    this.changedAt = changedAt;
    this.note = note;
  }

  public UUID id() {
    return id;
  }

  /** Of the vocabulary, after the change. */
  public int version() {
    return version;
  }

  public UUID changedBy() {
    return changedBy;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public @Nullable String note() {
    return note;
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
