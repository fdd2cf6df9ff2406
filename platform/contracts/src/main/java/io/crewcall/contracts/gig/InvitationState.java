package io.crewcall.contracts.gig;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Topic;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hirer asks a named creator. Types: {@code invitation.sent}, {@code invitation.accepted}, {@code
 * invitation.declined}, {@code invitation.expired}, {@code invitation.revoked}.
 */
@Topic("gig.invitations")
public record InvitationState(
    UUID invitationId,
    UUID gigId,
    UUID gigRoleId,
    UUID userId,
    UUID fromUserId,
    Status status,
    Instant sentAt,
    @Nullable Instant answeredAt)
    implements AggregateState {

  /** Lifecycle of an invitation. */
  public enum Status {
    SENT,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    REVOKED
  }
}
