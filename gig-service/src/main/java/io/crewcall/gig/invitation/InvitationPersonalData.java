package io.crewcall.gig.invitation;

import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.sql.Columns;
import io.crewcall.gig.sql.JsonRows;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Invitations to and from somebody: those that wait are declined or revoked. First of all, since a
 * team's slots that are given back by that want the locks of a whole chain.
 */
@Component
@Order(1)
class InvitationPersonalData implements PersonalData {
  private final JdbcClient jdbc;
  private final JsonRows rows;
  private final Invitations invitations;
  private final Inviting inviting;

  InvitationPersonalData(
      JdbcClient jdbc, JsonRows rows, Invitations invitations, Inviting inviting) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.invitations = invitations;
    this.inviting = inviting;
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
    for (UUID id : waiting("user_id", userId)) {
      inviting.answer(id, InvitationAction.DECLINE, leaving);
    }
    for (UUID id : waiting("from_user_id", userId)) {
      Invitation invitation = invitations.lock(id).orElseThrow();
      InvitationLifecycle.TABLE
          .find(invitation.status(), InvitationAction.REVOKE, Set.of(Actor.HIRER))
          .ifPresent(transition -> invitations.move(invitation, transition));
    }
    jdbc.sql("update invitation set message = null where from_user_id = :user")
        .param("user", userId)
        .update();
  }

  /** Offers to a team that this person sent end with the gig. */
  private List<UUID> waiting(String side, UUID userId) {
    return jdbc.sql(
            "select id from invitation where status = 'SENT' and "
                + side
                + " = :user and (rehire_id is null or user_id = :user) order by gig_id, id")
        .param("user", userId)
        .query((row, number) -> Columns.uuid(row, "id"))
        .list();
  }
}
