package io.crewcall.user.notification.feed;

import static io.crewcall.user.notification.NotificationType.INVITATION_ACCEPTED;
import static io.crewcall.user.notification.NotificationType.INVITATION_DECLINED;
import static io.crewcall.user.notification.NotificationType.INVITED;
import static io.crewcall.user.notification.NotificationType.OFFERED;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.user.notification.Notice;
import io.crewcall.user.notification.Notices;
import io.crewcall.user.notification.NotificationSubject;
import io.crewcall.user.notification.NotificationType;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is told what of invitations and direct offers. */
@Component
class InvitationNotices {
  private final JdbcClient jdbc;
  private final Notices notices;

  InvitationNotices(JdbcClient jdbc, Notices notices) {
    this.jdbc = jdbc;
    this.notices = notices;
  }

  /** All that can happen to an invitation. */
  enum Type {
    SENT,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    REVOKED
  }

  void on(Event<InvitationState> event) {
    if (follow(event)) {
      EventTypes.of(Type.class, event).ifPresent(type -> notices.tell(told(event, type)));
    }
  }

  private static List<Notice> told(Event<InvitationState> event, Type type) {
    UUID invitee = event.data().userId();
    UUID hirer = event.data().fromUserId();
    return switch (type) {
      // With a fee it is an offer to accept, without one a call to apply.
      case SENT ->
          List.of(notice(event, event.data().fee() == null ? INVITED : OFFERED, invitee, hirer));
      case ACCEPTED -> List.of(notice(event, INVITATION_ACCEPTED, hirer, invitee));
      case DECLINED -> List.of(notice(event, INVITATION_DECLINED, hirer, invitee));
      // Silent: the deadline was told of before, and what was taken back is no news.
      case EXPIRED, REVOKED -> List.of();
    };
  }

  private static Notice notice(
      Event<InvitationState> event, NotificationType type, UUID recipient, UUID actor) {
    return new Notice(
        type,
        recipient,
        actor,
        NotificationSubject.invitation(event.data().invitationId(), event.data().gigId()),
        event.id(),
        event.time());
  }

  private boolean follow(Event<InvitationState> event) {
    InvitationState state = event.data();
    return jdbc.sql(
                """
                insert into notification_invitation
                  (invitation_id, gig_id, user_id, from_user_id, waiting, version)
                values (:id, :gig, :user, :from, :waiting, :version)
                on conflict (invitation_id) do update
                  set waiting = excluded.waiting, version = excluded.version
                  where notification_invitation.version < excluded.version
                """)
            .param("id", event.subject())
            .param("gig", state.gigId())
            .param("user", state.userId())
            .param("from", state.fromUserId())
            .param("waiting", state.status() == InvitationState.Status.SENT)
            .param("version", event.version())
            .update()
        == 1;
  }
}
