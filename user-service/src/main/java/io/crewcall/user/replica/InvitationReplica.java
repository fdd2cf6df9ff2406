package io.crewcall.user.replica;

import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An invitation or direct offer as gig-service told it last. */
@Entity
@Table(name = "notification_invitation")
public class InvitationReplica extends Replica<UUID> {
  @Id private UUID invitationId;
  private UUID gigId;
  private UUID userId;
  private UUID fromUserId;
  private boolean waiting;

  @Enumerated(EnumType.STRING)
  private InvitationState.Status status;

  private boolean direct;

  /** Whether the work begins only when the whole team has accepted. */
  private boolean rehire;

  @SuppressWarnings("NullAway.Init")
  protected InvitationReplica() {}

  @SuppressWarnings("NullAway.Init") // an event fills it before it is stored
  public InvitationReplica(UUID id) {
    this.invitationId = id;
  }

  public void take(InvitationState state) {
    gigId = state.gigId();
    userId = state.userId();
    fromUserId = state.fromUserId();
    status = state.status();
    waiting = status == InvitationState.Status.SENT;
    direct = state.fee() != null;
    rehire = state.rehireId() != null;
  }

  public UUID userId() {
    return userId;
  }

  public UUID fromUserId() {
    return fromUserId;
  }

  public boolean rehire() {
    return rehire;
  }

  @Override
  public UUID getId() {
    return invitationId;
  }
}
