package io.crewcall.gig.dispute;

import io.crewcall.gig.dispute.DisputeRequests.EvidenceRequest;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.sql.KeyedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one side put forward; written once. */
@Entity
class DisputeEvidence extends KeyedEntity {
  private UUID disputeId;
  private UUID authorId;

  @Enumerated(EnumType.STRING)
  private Actor side;

  private String note;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<UUID> mediaIds;

  private Instant addedAt;

  @SuppressWarnings("NullAway.Init")
  protected DisputeEvidence() {}

  DisputeEvidence(
      UUID id, Dispute dispute, UUID authorId, Actor side, EvidenceRequest request, Instant now) {
    super(id);
    this.disputeId = dispute.getId();
    this.authorId = authorId;
    this.side = side;
    this.note = request.note().strip();
    this.mediaIds = request.mediaIds() == null ? List.of() : List.copyOf(request.mediaIds());
    this.addedAt = now;
  }

  EvidenceResponse response() {
    return new EvidenceResponse(getId(), authorId, side, note, mediaIds, addedAt);
  }
}
