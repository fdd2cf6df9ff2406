package io.crewcall.contracts.brand;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Topic;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A brand asks a person to join its team, or an owner to take the brand over. Types: {@code
 * team-invitation.sent}, {@code team-invitation.accepted}, {@code team-invitation.declined}, {@code
 * team-invitation.revoked}, {@code team-invitation.expired}.
 *
 * @param invitedBy whose invitation it is; at a hand-over the owner who steps back
 * @param handOver whether the person becomes the owner in place of the one who asks
 */
@Topic("brand.invitations")
public record TeamInvitationState(
    UUID invitationId,
    UUID brandId,
    String companyName,
    UUID userId,
    UUID invitedBy,
    MemberRole role,
    boolean handOver,
    Status status,
    Instant sentAt,
    Instant expiresAt,
    @Nullable Instant answeredAt)
    implements AggregateState {

  /** Lifecycle of an invitation to a team. */
  public enum Status {
    SENT,
    ACCEPTED,
    DECLINED,
    REVOKED,
    EXPIRED
  }
}
