package io.crewcall.user.replica;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Copies of invitations go with the invited user; gig-service hands out its own. */
@Component
class ReplicaPersonalData implements PersonalData {
  private final InvitationReplicaRepository invitations;

  ReplicaPersonalData(InvitationReplicaRepository invitations) {
    this.invitations = invitations;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    // Nothing that its owner does not export.
  }

  @Override
  public void erase(UUID userId) {
    invitations.deleteByUserId(userId);
  }
}
