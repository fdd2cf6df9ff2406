package io.crewcall.brand.invitation;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Invitations to and from a person: those that wait are taken back, and what was written goes. */
@Component
@Order(2)
class InvitationPersonalData implements PersonalData {
  private final Invitations invitations;

  InvitationPersonalData(Invitations invitations) {
    this.invitations = invitations;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll("team-invitations", invitations.concerning(userId).stream());
  }

  @Override
  public void erase(UUID userId) {
    invitations
        .lockWaitingOf(userId)
        .forEach(waiting -> invitations.move(waiting, InvitationLifecycle.REVOCATION));
    invitations.forgetMessages(userId);
  }
}
