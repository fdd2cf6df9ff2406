package io.crewcall.user.privacy.blocker;

import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.user.replica.Replica;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** Whether an engagement is under way, and whose it is. */
@Entity
@Table(name = "open_engagement")
@AttributeOverride(name = "id", column = @Column(name = "engagement_id"))
class OpenEngagementReplica extends Replica<EngagementState> {
  private UUID hirerId;
  private UUID workerId;

  @Column(name = "is_open")
  private boolean open;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected OpenEngagementReplica() {}

  @SuppressWarnings("NullAway.Init") // an event fills it before it is stored
  OpenEngagementReplica(UUID id) {
    super(id);
  }

  @Override
  protected void apply(EngagementState state) {
    hirerId = state.hirerId();
    workerId = state.workerId();
    open =
        switch (state.status()) {
          case COMPLETED, CANCELLED, RESOLVED -> false;
          case ACTIVE, DELIVERED, CHANGES_REQUESTED, CANCEL_REQUESTED, DISPUTED -> true;
        };
  }
}
