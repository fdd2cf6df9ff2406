package io.crewcall.creative.availability;

import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The copy of what gig-service says about an engagement. */
@Entity
@Table(name = "commitment")
class EngagementReplica extends Replica<UUID> {
  @Id private UUID engagementId;
  private UUID workerId;
  private Instant startedAt;
  private @Nullable Instant dueAt;
  private boolean underWay;
  private boolean tentative;

  @SuppressWarnings("NullAway.Init")
  protected EngagementReplica() {}

  @SuppressWarnings("NullAway.Init")
  EngagementReplica(UUID engagementId) {
    this.engagementId = engagementId;
  }

  void take(EngagementState engagement) {
    workerId = engagement.workerId();
    startedAt = engagement.startedAt();
    dueAt = engagement.dueDate();
    underWay = underWay(engagement.status());
    tentative = engagement.status() == EngagementState.Status.DELIVERED;
  }

  /** Whether somebody is bound by it; a delivery that waits for its approval may come back. */
  private static boolean underWay(EngagementState.Status status) {
    return switch (status) {
      case ACTIVE, CHANGES_REQUESTED, CANCEL_REQUESTED, DELIVERED -> true;
      case COMPLETED, CANCELLED, DISPUTED, RESOLVED -> false;
    };
  }

  @Override
  public UUID getId() {
    return engagementId;
  }
}
