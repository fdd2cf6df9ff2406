package io.crewcall.gig.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One entry of the audit trail; never changed. */
@Entity
class ModerationDecision implements Persistable<UUID> {
  @Id private UUID id;

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
    this.id = id;
    this.kind = content.kind();
    this.targetId = content.id();
    this.action = verdict;
    this.decidedBy = decidedBy;
    this.reason = reason;
    this.decidedAt = now;
  }

  @Override
  public UUID getId() {
    return id;
  }

  /** Only new ones are saved. */
  @Override
  public boolean isNew() {
    return true;
  }

  ModerationDecisionResponse response() {
    return new ModerationDecisionResponse(id, action, decidedBy, reason, decidedAt);
  }
}
