package io.crewcall.user.notification.feed;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.contracts.gig.InvitationState.Status;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What notifications need to know of invitations and direct offers. */
@Repository
class InvitationReplica {
  private final JdbcClient jdbc;

  InvitationReplica(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was known before an event; null when nothing was. */
  record Before(@Nullable Status status) {}

  /**
   * A direct offer that waits or was accepted.
   *
   * @param rehire whether the work begins only when the whole team has accepted
   */
  record DirectOffer(boolean rehire) {}

  /** Keeps the state; empty when the event is not newer than it. */
  Optional<Before> follow(Event<InvitationState> event) {
    InvitationState state = event.data();
    return jdbc.sql(
            """
            with before as (
              select status from notification_invitation where invitation_id = :id)
            insert into notification_invitation (invitation_id, gig_id, user_id, from_user_id,
              waiting, status, direct, rehire, version)
            values (:id, :gig, :user, :from, :waiting, :status, :direct, :rehire, :version)
            on conflict (invitation_id) do update
              set waiting = excluded.waiting, status = excluded.status, direct = excluded.direct,
                rehire = excluded.rehire, version = excluded.version
              where notification_invitation.version < excluded.version
            returning (select status from before) as status
            """)
        .param("id", event.subject())
        .param("gig", state.gigId())
        .param("user", state.userId())
        .param("from", state.fromUserId())
        .param("waiting", state.status() == Status.SENT)
        .param("status", state.status().name())
        .param("direct", state.fee() != null)
        .param("rehire", state.rehireId() != null)
        .param("version", event.version())
        .query((row, number) -> {
          String status = row.getString("status");
          return new Before(status == null ? null : Status.valueOf(status));
        })
        .optional();
  }

  /** The direct offer that a person's application for a gig goes back to, if it does. */
  Optional<DirectOffer> directOffer(UUID gigId, UUID userId) {
    return jdbc.sql(
            """
            select rehire from notification_invitation
            where user_id = :user and gig_id = :gig and direct and status in ('SENT', 'ACCEPTED')
            order by invitation_id desc limit 1
            """)
        .param("user", userId)
        .param("gig", gigId)
        .query((row, number) -> new DirectOffer(row.getBoolean("rehire")))
        .optional();
  }
}
