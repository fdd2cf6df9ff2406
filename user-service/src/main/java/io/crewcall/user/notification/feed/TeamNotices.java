package io.crewcall.user.notification.feed;

import static io.crewcall.user.notification.NotificationType.OWNERSHIP_OFFERED;
import static io.crewcall.user.notification.NotificationType.OWNERSHIP_TAKEN;
import static io.crewcall.user.notification.NotificationType.TEAM_INVITATION_DECLINED;
import static io.crewcall.user.notification.NotificationType.TEAM_INVITED;
import static io.crewcall.user.notification.NotificationType.TEAM_JOINED;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.brand.TeamInvitationState;
import io.crewcall.user.notification.Notice;
import io.crewcall.user.notification.Notices;
import io.crewcall.user.notification.NotificationSubject;
import io.crewcall.user.notification.NotificationType;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is told what of invitations to a brand's team and of hand-overs. */
@Component
class TeamNotices {
  private final Notices notices;

  TeamNotices(Notices notices) {
    this.notices = notices;
  }

  /** All that can happen to an invitation to a team. */
  enum Type {
    SENT,
    ACCEPTED,
    DECLINED,
    REVOKED,
    EXPIRED
  }

  void on(Event<TeamInvitationState> event) {
    EventTypes.of(Type.class, event).ifPresent(type -> notices.tell(told(event, type)));
  }

  private static List<Notice> told(Event<TeamInvitationState> event, Type type) {
    TeamInvitationState state = event.data();
    UUID invitee = state.userId();
    UUID inviter = state.invitedBy();
    return switch (type) {
      case SENT ->
          List.of(
              notice(event, state.handOver() ? OWNERSHIP_OFFERED : TEAM_INVITED, invitee, inviter));
      case ACCEPTED ->
          List.of(
              notice(event, state.handOver() ? OWNERSHIP_TAKEN : TEAM_JOINED, inviter, invitee));
      case DECLINED -> List.of(notice(event, TEAM_INVITATION_DECLINED, inviter, invitee));
      // Silent: what was taken back or has run out asks nothing of anybody.
      case REVOKED, EXPIRED -> List.of();
    };
  }

  private static Notice notice(
      Event<TeamInvitationState> event, NotificationType type, UUID recipient, UUID actor) {
    return new Notice(
        type,
        recipient,
        actor,
        NotificationSubject.brand(event.data().brandId()),
        event.id(),
        event.time());
  }
}
