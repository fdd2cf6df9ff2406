package io.crewcall.brand.invitation;

import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.brand.TeamInvitationState;
import io.crewcall.contracts.brand.TeamInvitationState.Status;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Invitations to and from a person: those that wait are withdrawn, and what was written goes. */
@Component
@Order(2)
class InvitationPersonalData implements PersonalData {
  private final InvitationRepository invitations;

  InvitationPersonalData(InvitationRepository invitations) {
    this.invitations = invitations;
  }

  /** One invitation, for the person it concerns. */
  record ExportedInvitation(
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

    static ExportedInvitation of(Invitation invitation) {
      TeamInvitationState state = invitation.state();
      return new ExportedInvitation(
          state.invitationId(),
          state.brandId(),
          state.companyName(),
          state.userId(),
          state.invitedBy(),
          state.role(),
          state.handOver(),
          invitation.message(),
          state.status(),
          state.sentAt(),
          state.expiresAt(),
          state.answeredAt(),
          invitation.version());
    }
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "team-invitations",
        invitations.findConcerning(userId).stream().map(ExportedInvitation::of));
  }

  @Override
  public void erase(UUID userId) {
    invitations
        .lockWaiting(userId)
        .forEach(waiting -> {
          waiting.withdraw();
          invitations.save(waiting);
        });
    invitations.forgetMessages(userId);
  }
}
