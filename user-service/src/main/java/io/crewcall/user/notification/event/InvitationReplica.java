package io.crewcall.user.notification.event;

import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.user.replica.Replica;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** An invitation or direct offer as gig-service told it last. */
@Entity
@Table(name = "notification_invitation")
@AttributeOverride(name = "id", column = @Column(name = "invitation_id"))
class InvitationReplica extends Replica<InvitationState> {
  private UUID gigId;
  private UUID userId;
  private UUID fromUserId;
  private boolean waiting;

  @Enumerated(EnumType.STRING)
  private InvitationState.Status status;

  /** Whether it is a direct offer. */
  private boolean direct;

  /** Whether the work begins only when the whole team has accepted. */
  private boolean rehire;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected InvitationReplica() {}

  @SuppressWarnings("NullAway.Init") // an event fills it before it is stored
  InvitationReplica(UUID id) {
    super(id);
  }

  @Override
  protected void apply(InvitationState state) {
    gigId = state.gigId();
    userId = state.userId();
    fromUserId = state.fromUserId();
    status = state.status();
    waiting = status == InvitationState.Status.SENT;
    direct = state.fee() != null;
    rehire = state.rehireId() != null;
  }

  UUID userId() {
    return userId;
  }

  UUID fromUserId() {
    return fromUserId;
  }

  boolean rehire() {
    return rehire;
  }
}
