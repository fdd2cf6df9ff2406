package io.crewcall.gig.moderation;

import io.crewcall.gig.sql.KeyedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reader complained of. Each reader reports a piece of content once. */
@Entity
class ContentReport extends KeyedEntity {
  @Enumerated(EnumType.STRING)
  private ContentKind kind;

  private UUID targetId;
  private UUID reporterId;

  @Enumerated(EnumType.STRING)
  private ReportReason reason;

  private @Nullable String note;
  private Instant reportedAt;

  @SuppressWarnings("NullAway.Init")
  protected ContentReport() {}

  ContentReport(
      UUID id, ModeratedContent content, UUID reporterId, ReportRequest request, Instant now) {
    super(id);
    this.kind = content.kind();
    this.targetId = content.id();
    this.reporterId = reporterId;
    this.reason = request.reason();
    this.note = request.note();
    this.reportedAt = now;
  }

  ReportResponse response() {
    return new ReportResponse(getId(), targetId, reporterId, reason, note, reportedAt);
  }

  ExportedReport exported() {
    return new ExportedReport(kind.name(), targetId, reason.name(), note, reportedAt);
  }
}
