package io.crewcall.gig.moderation;

import io.crewcall.gig.sql.KeyedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of the audit trail; never changed. */
@Entity
class ModerationDecision extends KeyedEntity {
  @Enumerated(EnumType.STRING)
  private ContentKind kind;

  private UUID targetId;

  @Enumerated(EnumType.STRING)
  private Verdict action;

  private @Nullable UUID decidedBy;
  private String reason;
  private Instant decidedAt;

  @SuppressWarnings("NullAway.Init")
  protected ModerationDecision() {}

  /**
   * @param decidedBy the admin; null where a rule of the platform decides
   */
  ModerationDecision(
      UUID id,
      ModeratedContent content,
      Verdict verdict,
      @Nullable UUID decidedBy,
      String reason,
      Instant now) {
    super(id);
    this.kind = content.kind();
    this.targetId = content.id();
    this.action = verdict;
    this.decidedBy = decidedBy;
    this.reason = reason;
    this.decidedAt = now;
  }

  ModerationDecisionResponse response() {
    return new ModerationDecisionResponse(getId(), action, decidedBy, reason, decidedAt);
  }
}
