package io.crewcall.contracts.gig;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.Topic;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hirer asks a named creator. Types: {@code invitation.sent}, {@code invitation.accepted}, {@code
 * invitation.declined}, {@code invitation.expired}, {@code invitation.revoked}.
 *
 * @param answeredAt when the person accepted or declined; stays, whatever becomes of the offer
 *     later
 * @param fee of a direct offer; null when the creator is only asked to apply
 * @param rehireId the whole-crew rehire it belongs to
 */
@Topic("gig.invitations")
@RecordBuilder
public record InvitationState(
    UUID invitationId,
    UUID gigId,
    UUID gigRoleId,
    UUID userId,
    UUID fromUserId,
    Status status,
    Instant sentAt,
    @Nullable Instant answeredAt,
    @Nullable Money fee,
    @Nullable UUID rehireId)
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
