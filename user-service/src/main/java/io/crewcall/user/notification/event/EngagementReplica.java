package io.crewcall.user.notification.event;

import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.EngagementState.Status;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An engagement as gig-service told it last. */
@Entity
@Table(name = "notification_engagement")
class EngagementReplica extends Replica<UUID> {
  private static final Set<Status> AWAITING_WORK =
      EnumSet.of(Status.ACTIVE, Status.CHANGES_REQUESTED);

  @Id private UUID engagementId;
  private UUID gigId;
  private UUID workerId;
  private UUID hirerId;

  @Enumerated(EnumType.STRING)
  private Status status;

  /** Whether the worker has something to deliver. */
  private boolean awaitingWork;

  /** Who asked for a later due date, while that is not answered. */
  private @Nullable UUID extensionAskedBy;

  /** Who asked to cancel, while that is not answered. */
  private @Nullable UUID cancelAskedBy;

  private @Nullable Instant dueAt;

  /** The due date of which the worker has been told that it is near. */
  private @Nullable Instant warnedFor;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected EngagementReplica() {}

  @SuppressWarnings("NullAway.Init") // an event fills it before it is stored
  EngagementReplica(UUID id) {
    this.engagementId = id;
  }

  /** Copies what an event tells. */
  void take(EngagementState state) {
    gigId = state.gigId();
    workerId = state.workerId();
    hirerId = state.hirerId();
    status = state.status();
    awaitingWork = AWAITING_WORK.contains(status);
    extensionAskedBy = state.proposedDueDateBy();
    cancelAskedBy = state.cancelledBy();
    dueAt = state.dueDate();
  }

  UUID gigId() {
    return gigId;
  }

  UUID workerId() {
    return workerId;
  }

  @Nullable UUID extensionAskedBy() {
    return extensionAskedBy;
  }

  @Nullable UUID cancelAskedBy() {
    return cancelAskedBy;
  }

  /** The due date of an engagement that has one. */
  Instant dueAt() {
    return Objects.requireNonNull(dueAt);
  }

  /** Notes that the worker was told of the present due date. */
  void warned() {
    warnedFor = dueAt;
  }

  @Override
  public UUID getId() {
    return engagementId;
  }
}
