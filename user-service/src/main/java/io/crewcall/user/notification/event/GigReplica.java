package io.crewcall.user.notification.event;

import io.crewcall.contracts.gig.GigState;
import io.crewcall.user.replica.Replica;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A gig as gig-service told it last. */
@Entity
@Table(name = "notification_gig")
@AttributeOverride(name = "id", column = @Column(name = "gig_id"))
class GigReplica extends Replica<GigState> {
  private String title;
  private boolean open;
  private Instant deadline;

  /** The deadline of which the invited users have been told that it is near. */
  private @Nullable Instant warnedFor;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected GigReplica() {}

  @SuppressWarnings("NullAway.Init") // an event fills it before it is stored
  GigReplica(UUID id) {
    super(id);
  }

  @Override
  protected void apply(GigState state) {
    title = state.title();
    open = state.status() == GigState.Status.OPEN;
    deadline = state.deadline();
  }

  Instant deadline() {
    return deadline;
  }

  /** Notes that the invited users were told of the present deadline. */
  void warned() {
    warnedFor = deadline;
  }
}
