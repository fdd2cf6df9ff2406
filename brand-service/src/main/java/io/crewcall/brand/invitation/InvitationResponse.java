package io.crewcall.brand.invitation;

import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.brand.TeamInvitationState;
import io.crewcall.contracts.brand.TeamInvitationState.Status;
import io.crewcall.platform.replicas.person.PersonCard;
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
record InvitationResponse(
    UUID id,
    UUID brandId,
    String companyName,
    PersonName user,
    PersonName invitedBy,
    MemberRole role,
    boolean handOver,
    @Nullable String message,
    Status status,
    Instant sentAt,
    Instant expiresAt,
    @Nullable Instant answeredAt,
    List<String> allowedActions) {

  /** A person; the names are null while user-service has not told us of them. */
  record PersonName(
      UUID userId,
      @Nullable String handle,
      @Nullable String displayName,
      @Nullable PersonCard person) {

    static PersonName of(UUID userId, @Nullable PersonCard person) {
      return new PersonName(
          userId,
          person == null ? null : person.handle(),
          person == null ? null : person.displayName(),
          person);
    }
  }

  /**
   * @param role the caller's in the brand's team, if any
   */
  static InvitationResponse of(
      Invitation invitation, UUID caller, @Nullable MemberRole role, Map<UUID, PersonCard> people) {
    TeamInvitationState state = invitation.state();
    return new InvitationResponse(
        state.invitationId(),
        state.brandId(),
        state.companyName(),
        PersonName.of(state.userId(), people.get(state.userId())),
        PersonName.of(state.invitedBy(), people.get(state.invitedBy())),
        state.role(),
        state.handOver(),
        invitation.message(),
        state.status(),
        state.sentAt(),
        state.expiresAt(),
        state.answeredAt(),
        invitation.allowedActions(invitation.actors(caller, role)));
  }
}
