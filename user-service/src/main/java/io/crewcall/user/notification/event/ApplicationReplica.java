package io.crewcall.user.notification.event;

import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.user.replica.Replica;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application's status: the one before an event tells who acted. */
@Entity
@Table(name = "notification_application")
@AttributeOverride(name = "id", column = @Column(name = "application_id"))
class ApplicationReplica extends Replica<ApplicationState> {
  /** Null before the first event. */
  @Enumerated(EnumType.STRING)
  private ApplicationState.@Nullable Status status;

  /** For Hibernate. */
  protected ApplicationReplica() {}

  ApplicationReplica(UUID id) {
    super(id);
  }

  @Override
  protected void apply(ApplicationState state) {
    status = state.status();
  }

  ApplicationState.@Nullable Status status() {
    return status;
  }
}
