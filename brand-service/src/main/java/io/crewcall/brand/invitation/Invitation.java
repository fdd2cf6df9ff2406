package io.crewcall.brand.invitation;

import io.crewcall.brand.invitation.InvitationLifecycle.Actor;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.brand.TeamInvitationState;
import io.crewcall.contracts.brand.TeamInvitationState.Status;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in a team, offered to a person.
 *
 * @param handOver whether it is the place of the owner who offers it
 */
record Invitation(
    UUID id,
    UUID brandId,
    String companyName,
    UUID userId,
    UUID invitedBy,
    MemberRole role,
    boolean handOver,
    @Nullable String message,
    Status status,
    Instant sentAt,
    Instant expiresAt,
    @Nullable Instant answeredAt,
    long version) {

  /**
   * What the caller is to it.
   *
   * @param role the caller's in the brand's team, if any
   */
  Set<Actor> parts(UUID caller, @Nullable MemberRole role) {
    Set<Actor> parts = EnumSet.noneOf(Actor.class);
    if (caller.equals(userId)) {
      parts.add(Actor.INVITED);
    }
    if (role == MemberRole.OWNER) {
      parts.add(Actor.OWNER);
    }
    return parts;
  }

  /** What others are told. */
  TeamInvitationState state() {
    return new TeamInvitationState(
        id,
        brandId,
        companyName,
        userId,
        invitedBy,
        role,
        handOver,
        status,
        sentAt,
        expiresAt,
        answeredAt);
  }
}
