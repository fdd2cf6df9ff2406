package io.crewcall.gig.engagement;

import io.crewcall.gig.sql.KeyedEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A wish for a later due date that was answered; written once. */
@Entity
class ExtensionAnswer extends KeyedEntity {
  private UUID engagementId;
  private UUID askedBy;
  private Instant dueDate;
  private @Nullable String reason;
  private Instant askedAt;
  private boolean agreed;
  private UUID answeredBy;
  private Instant answeredAt;

  @SuppressWarnings("NullAway.Init")
  protected ExtensionAnswer() {}

  ExtensionAnswer(
      UUID id, UUID engagementId, Extension asked, boolean agreed, UUID answeredBy, Instant now) {
    super(id);
    this.engagementId = engagementId;
    this.askedBy = asked.requestedBy();
    this.dueDate = asked.dueDate();
    this.reason = asked.reason();
    this.askedAt = asked.requestedAt();
    this.agreed = agreed;
    this.answeredBy = answeredBy;
    this.answeredAt = now;
  }
}
