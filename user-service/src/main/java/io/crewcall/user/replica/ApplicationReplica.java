package io.crewcall.user.replica;

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
public class ApplicationReplica extends Replica<UUID> {
  @Id private UUID applicationId;

  /** Null before the first event. */
  @Enumerated(EnumType.STRING)
  private ApplicationState.@Nullable Status status;

  @SuppressWarnings("NullAway.Init")
  protected ApplicationReplica() {}

  public ApplicationReplica(UUID id) {
    this.applicationId = id;
  }

  public void take(ApplicationState state) {
    status = state.status();
  }

  public ApplicationState.@Nullable Status status() {
    return status;
  }

  @Override
  public UUID getId() {
    return applicationId;
  }
}
