package io.crewcall.user.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Something that was done about somebody's account or data. Never changed, holds no names. */
@Entity
@Table(name = "audit_log")
class AuditEntry implements Persistable<UUID> {
  @Id private UUID id;
  private Instant happenedAt;
  private String actor;
  private UUID subjectId;
  private String action;
  private @Nullable String detail;

  @SuppressWarnings("NullAway.Init")
  protected AuditEntry() {}

  AuditEntry(
      UUID id,
      Instant happenedAt,
      String actor,
      UUID subjectId,
      String action,
      @Nullable String detail) {
    this.id = id;
    this.happenedAt = happenedAt;
    this.actor = actor;
    this.subjectId = subjectId;
    this.action = action;
    this.detail = detail;
  }

  AuditEntryResponse response() {
    return new AuditEntryResponse(id, happenedAt, actor, subjectId, action, detail);
  }

  @Override
  public UUID getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return true;
  }
}
