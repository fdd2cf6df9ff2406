package io.crewcall.user.privacy;

import io.crewcall.platform.persistence.StoredEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user's data gathered from all services; kept for download for some days. */
@Entity
class DataExport extends StoredEntity {
  @Column(updatable = false)
  private UUID userId;

  @Enumerated(EnumType.STRING)
  private Status status;

  @Column(updatable = false)
  private Instant requestedAt;

  private @Nullable Instant completedAt;

  /** Until when it can be downloaded. */
  private @Nullable Instant expiresAt;

  /** Of the documents, before they are packed. */
  private long bytes;

  /** Rows are made by {@link DataExportRepository#insertUnlessRunning}. */
  @SuppressWarnings("NullAway.Init")
  protected DataExport() {}

  enum Status {
    RUNNING,
    READY,
    FAILED,
    EXPIRED
  }

  void add(long more) {
    bytes += more;
  }

  void complete(Instant now, Duration kept) {
    status = Status.READY;
    completedAt = now;
    expiresAt = now.plus(kept);
  }

  void fail(Instant now) {
    status = Status.FAILED;
    completedAt = now;
  }

  void expire() {
    status = Status.EXPIRED;
  }

  UUID userId() {
    return userId;
  }

  Instant requestedAt() {
    return requestedAt;
  }

  /**
   * @param steps empty in lists
   */
  DataExportResponse response(List<PrivacyStepResponse> steps) {
    return new DataExportResponse(
        id(),
        status,
        requestedAt,
        completedAt,
        expiresAt,
        bytes,
        version(),
        steps,
        status == Status.READY ? List.of("download") : List.of());
  }
}
