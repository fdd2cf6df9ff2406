package io.crewcall.user.replica;

import io.crewcall.contracts.gig.GigState;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A gig as gig-service told it last. */
@Entity
@Table(name = "notification_gig")
public class GigReplica extends Replica<UUID> {
  @Id private UUID gigId;
  private String title;
  private boolean open;
  private @Nullable UUID brandId;
  private Instant deadline;

  /** The deadline of which the invited users have been told that it is near. */
  private @Nullable Instant warnedFor;

  @SuppressWarnings("NullAway.Init")
  protected GigReplica() {}

  @SuppressWarnings("NullAway.Init") // an event fills it before it is stored
  GigReplica(UUID id) {
    this.gigId = id;
  }

  void take(GigState state) {
    title = state.title();
    open = state.status() == GigState.Status.OPEN;
    deadline = state.deadline();
    brandId = state.brandId();
  }

  public Instant deadline() {
    return deadline;
  }

  /** Notes that the invited users were told of the present deadline. */
  public void warned() {
    warnedFor = deadline;
  }

  @Override
  public UUID getId() {
    return gigId;
  }
}
