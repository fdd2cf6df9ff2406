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
 * @param brandId that hires; null for a gig without a brand
 * @param hirerId who posted the gig; null in events from before 2026-11-30
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
    @Nullable UUID rehireId,
    @Nullable UUID brandId,
    @Nullable UUID hirerId)
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
