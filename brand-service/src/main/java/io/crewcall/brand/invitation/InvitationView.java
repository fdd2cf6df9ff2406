package io.crewcall.brand.invitation;

import io.crewcall.brand.creator.Creator;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.brand.TeamInvitationState.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as both sides see it.
 *
 * @param handOver whether the person becomes the owner in place of the one who asks
 * @param allowedActions what the caller may do with it now
 */
record InvitationView(
    UUID id,
    UUID brandId,
    String companyName,
    Named user,
    Named invitedBy,
    MemberRole role,
    boolean handOver,
    @Nullable String message,
    Status status,
    Instant sentAt,
    Instant expiresAt,
    @Nullable Instant answeredAt,
    List<String> allowedActions) {

  /** A person; the names are null while user-service has not told us of them. */
  record Named(UUID userId, @Nullable String handle, @Nullable String displayName) {}

  /**
   * @param role the caller's in the brand's team, if any
   */
  static InvitationView of(
      Invitation invitation, UUID caller, @Nullable MemberRole role, Map<UUID, Creator> people) {
    return new InvitationView(
        invitation.id(),
        invitation.brandId(),
        invitation.companyName(),
        named(invitation.userId(), people),
        named(invitation.invitedBy(), people),
        invitation.role(),
        invitation.handOver(),
        invitation.message(),
        invitation.status(),
        invitation.sentAt(),
        invitation.expiresAt(),
        invitation.answeredAt(),
        InvitationLifecycle.allowed(invitation.status(), invitation.parts(caller, role)));
  }

  private static Named named(UUID userId, Map<UUID, Creator> people) {
    Creator person = people.get(userId);
    return new Named(
        userId,
        person == null ? null : person.handle(),
        person == null ? null : person.displayName());
  }
}
