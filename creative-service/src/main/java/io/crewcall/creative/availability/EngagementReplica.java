package io.crewcall.creative.availability;

import io.crewcall.contracts.gig.EngagementState;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The copy of what gig-service says about an engagement. */
@Entity
@Table(name = "commitment")
class EngagementReplica {
  @Id private UUID engagementId;
  private UUID workerId;
  private Instant startedAt;
  private @Nullable Instant dueAt;
  private boolean underWay;
  private boolean tentative;

  /** Of the engagement, as gig-service counts. */
  private long version;

  @SuppressWarnings("NullAway.Init")
  protected EngagementReplica() {}

  @SuppressWarnings("NullAway.Init")
  EngagementReplica(UUID engagementId) {
    this.engagementId = engagementId;
  }

  /** Takes a state over, unless a later one is known. */
  void apply(EngagementState engagement, long newVersion) {
    if (newVersion <= version) {
      return;
    }
    workerId = engagement.workerId();
    startedAt = engagement.startedAt();
    dueAt = engagement.dueDate();
    underWay = underWay(engagement.status());
    tentative = engagement.status() == EngagementState.Status.DELIVERED;
    version = newVersion;
  }

  /** Whether somebody is bound by it; a delivery that waits for its approval may come back. */
  private static boolean underWay(EngagementState.Status status) {
    return switch (status) {
      case ACTIVE, CHANGES_REQUESTED, CANCEL_REQUESTED, DELIVERED -> true;
      case COMPLETED, CANCELLED, DISPUTED, RESOLVED -> false;
    };
  }
}
