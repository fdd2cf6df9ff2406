package io.crewcall.user.notification.event;

import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application's status: the one before an event tells who acted. */
@Entity
@Table(name = "notification_application")
class ApplicationReplica extends Replica<UUID> {
  @Id private UUID applicationId;

  /** Null before the first event. */
  @Enumerated(EnumType.STRING)
  private ApplicationState.@Nullable Status status;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected ApplicationReplica() {}

  ApplicationReplica(UUID id) {
    this.applicationId = id;
  }

  /** Copies what an event tells. */
  void take(ApplicationState state) {
    status = state.status();
  }

  ApplicationState.@Nullable Status status() {
    return status;
  }

  @Override
  public UUID getId() {
    return applicationId;
  }
}
