package io.crewcall.user.replica;

import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.EngagementState.Status;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Column;
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
public class EngagementReplica extends Replica<UUID> {
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

  @Column(name = "is_open")
  private boolean open;

  /** Who asked for a later due date, while that is not answered. */
  private @Nullable UUID extensionAskedBy;

  /** Who asked to cancel, while that is not answered. */
  private @Nullable UUID cancelAskedBy;

  private @Nullable Instant dueAt;

  /** The due date of which the worker has been told that it is near. */
  private @Nullable Instant warnedFor;

  @SuppressWarnings("NullAway.Init")
  protected EngagementReplica() {}

  @SuppressWarnings("NullAway.Init") // an event fills it before it is stored
  public EngagementReplica(UUID id) {
    this.engagementId = id;
  }

  public void take(EngagementState state) {
    gigId = state.gigId();
    workerId = state.workerId();
    hirerId = state.hirerId();
    status = state.status();
    awaitingWork = AWAITING_WORK.contains(status);
    open =
        switch (status) {
          case COMPLETED, CANCELLED, RESOLVED -> false;
          case ACTIVE, DELIVERED, CHANGES_REQUESTED, CANCEL_REQUESTED, DISPUTED -> true;
        };
    extensionAskedBy = state.proposedDueDateBy();
    cancelAskedBy = state.cancelledBy();
    dueAt = state.dueDate();
  }

  public UUID gigId() {
    return gigId;
  }

  public UUID workerId() {
    return workerId;
  }

  public @Nullable UUID extensionAskedBy() {
    return extensionAskedBy;
  }

  public @Nullable UUID cancelAskedBy() {
    return cancelAskedBy;
  }

  /** The due date of an engagement that has one. */
  public Instant dueAt() {
    return Objects.requireNonNull(dueAt);
  }

  /** Notes that the worker was told of the present due date. */
  public void warned() {
    warnedFor = dueAt;
  }

  @Override
  public UUID getId() {
    return engagementId;
  }
}
