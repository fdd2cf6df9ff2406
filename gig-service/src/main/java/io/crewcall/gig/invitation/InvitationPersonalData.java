package io.crewcall.gig.invitation;

import io.crewcall.contracts.gig.InvitationState.Status;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.sql.RowExport;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Invitations to and from somebody: those that wait are declined or revoked. First of all, since a
 * team's slots that are given back by that want the locks of a whole chain.
 */
@Component
@Order(1)
class InvitationPersonalData implements PersonalData {
  private final RowExport rows;
  private final InvitationRepository invitations;
  private final InvitationService service;

  InvitationPersonalData(
      RowExport rows, InvitationRepository invitations, InvitationService service) {
    this.rows = rows;
    this.invitations = invitations;
    this.service = service;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "invitations",
        rows.about(
            userId,
            """
            select id, gig_id as "gigId", gig_role_id as "gigRoleId", user_id as "userId",
              from_user_id as "fromUserId",
              case when from_user_id = :user then message end as message,
              case when fee is not null
                then jsonb_build_object('amount', fee, 'currency', currency) end as fee,
              hours, due_date as "dueDate", status, sent_at as "sentAt",
              answered_at as "answeredAt"
            from invitation where user_id = :user or from_user_id = :user order by id
            """));
  }

  @Override
  public void erase(UUID userId) {
    Caller leaving = new Caller(userId, false, Map.of());
    for (UUID id : invitations.findWaitingTo(userId)) {
      service.decline(id, leaving);
    }
    for (UUID id : invitations.findWaitingFrom(userId)) {
      invitations
          .lockById(id)
          .filter(invitation -> invitation.status() == Status.SENT)
          .ifPresent(invitation -> {
            invitation.revoke(Set.of(Actor.HIRER));
            invitations.save(invitation);
          });
    }
    invitations.eraseMessages(userId);
  }
}
