package io.crewcall.user.privacy;

import io.crewcall.platform.persistence.StoredEntity;
import io.crewcall.platform.problem.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The end of a user's data in all services. The row stays: it shows that it was done. */
@Entity
class Erasure extends StoredEntity {
  @Column(updatable = false)
  private UUID userId;

  @Enumerated(EnumType.STRING)
  private Status status;

  @Column(updatable = false)
  private Instant requestedAt;

  /** When it begins; moved while something stands against it. */
  private Instant dueAt;

  private @Nullable Instant startedAt;
  private @Nullable Instant completedAt;
  private @Nullable Instant cancelledAt;

  /** Rows are made by {@link ErasureRepository#insertUnlessActive}. */
  @SuppressWarnings("NullAway.Init")
  protected Erasure() {}

  enum Status {
    WAITING,
    RUNNING,
    DONE,
    CANCELLED
  }

  /**
   * Takes it back.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 when it has begun
   */
  void cancel(Instant now) {
    if (status != Status.WAITING) {
      throw Problem.conflict("ERASURE_BEGUN", "It has begun and cannot be taken back.").exception();
    }
    status = Status.CANCELLED;
    cancelledAt = now;
  }

  void postpone(Instant until) {
    dueAt = until;
  }

  void begin(Instant now) {
    status = Status.RUNNING;
    startedAt = now;
  }

  void complete(Instant now) {
    status = Status.DONE;
    completedAt = now;
  }

  UUID userId() {
    return userId;
  }

  Instant dueAt() {
    return dueAt;
  }

  Status status() {
    return status;
  }

  /**
   * @param blockers what stands against it at present; empty in lists
   * @param steps empty in lists
   */
  ErasureResponse response(List<ErasureBlocker> blockers, List<PrivacyStepResponse> steps) {
    return new ErasureResponse(
        id(),
        userId,
        status,
        requestedAt,
        dueAt,
        startedAt,
        completedAt,
        cancelledAt,
        version(),
        blockers,
        steps,
        status == Status.WAITING ? List.of("cancel") : List.of());
  }
}
