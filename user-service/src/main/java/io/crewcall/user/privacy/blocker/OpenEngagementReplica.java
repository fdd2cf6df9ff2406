package io.crewcall.user.privacy.blocker;

import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Whether an engagement is under way, and whose it is. */
@Entity
@Table(name = "open_engagement")
class OpenEngagementReplica extends Replica<UUID> {
  @Id private UUID engagementId;
  private UUID hirerId;
  private UUID workerId;

  @Column(name = "is_open")
  private boolean open;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected OpenEngagementReplica() {}

  @SuppressWarnings("NullAway.Init") // an event fills it before it is stored
  OpenEngagementReplica(UUID id) {
    this.engagementId = id;
  }

  /** Copies what an event tells. */
  void take(EngagementState state) {
    hirerId = state.hirerId();
    workerId = state.workerId();
    open =
        switch (state.status()) {
          case COMPLETED, CANCELLED, RESOLVED -> false;
          case ACTIVE, DELIVERED, CHANGES_REQUESTED, CANCEL_REQUESTED, DISPUTED -> true;
        };
  }

  @Override
  public UUID getId() {
    return engagementId;
  }
}
