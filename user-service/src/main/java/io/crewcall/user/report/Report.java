package io.crewcall.user.report;

import io.crewcall.platform.persistence.StoredEntity;
import io.crewcall.platform.problem.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One user reports another; someone who moderates decides about it once. */
@Entity
@Table(name = "user_report")
class Report extends StoredEntity {
  @Column(updatable = false)
  private UUID subjectId;

  /** Null when the reporter was erased. */
  private @Nullable UUID reporterId;

  @Enumerated(EnumType.STRING)
  private Reason reason;

  private @Nullable String text;

  @Enumerated(EnumType.STRING)
  private Status status;

  @Column(updatable = false)
  private Instant createdAt;

  private @Nullable Instant decidedAt;
  private @Nullable UUID decidedBy;
  private @Nullable String note;

  /** Rows are made by {@link ReportRepository#insertUnlessOpen}. */
  @SuppressWarnings("NullAway.Init")
  protected Report() {}

  /** What it is about. */
  enum Reason {
    SPAM,
    HARASSMENT,
    IMPERSONATION,
    FRAUD,
    INAPPROPRIATE_CONTENT,
    OTHER
  }

  enum Status {
    OPEN,
    UPHELD,
    DISMISSED
  }

  /** What can be decided about an open report. */
  enum Decision {
    UPHOLD(Status.UPHELD),
    DISMISS(Status.DISMISSED);

    private final Status result;

    Decision(Status result) {
      this.result = result;
    }
  }

  void decide(Decision decision, UUID admin, @Nullable String reasons, Instant now) {
    if (!allowedDecisions().contains(decision)) {
      throw Problem.conflict("REPORT_DECIDED", "It was decided already.").exception();
    }
    status = decision.result;
    decidedAt = now;
    decidedBy = admin;
    note = reasons;
  }

  private List<Decision> allowedDecisions() {
    return status == Status.OPEN ? List.of(Decision.values()) : List.of();
  }

  UUID subjectId() {
    return subjectId;
  }

  Status status() {
    return status;
  }

  ReportResponse response() {
    return new ReportResponse(
        id(),
        subjectId,
        reporterId,
        reason,
        text,
        status,
        createdAt,
        decidedAt,
        decidedBy,
        note,
        version(),
        allowedDecisions());
  }

  /** The report as its author has a right to it. */
  Exported exported() {
    return new Exported(subjectId, reason, text, createdAt);
  }

  /** A report in the export of the reporter's data. */
  record Exported(UUID userId, Reason reason, @Nullable String text, Instant reportedAt) {}
}
