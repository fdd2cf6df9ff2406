package io.crewcall.user.notification.event;

import static io.crewcall.user.notification.preference.NotificationType.OWNERSHIP_OFFERED;
import static io.crewcall.user.notification.preference.NotificationType.OWNERSHIP_TAKEN;
import static io.crewcall.user.notification.preference.NotificationType.TEAM_INVITATION_DECLINED;
import static io.crewcall.user.notification.preference.NotificationType.TEAM_INVITED;
import static io.crewcall.user.notification.preference.NotificationType.TEAM_JOINED;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.brand.TeamInvitationState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.user.notification.NewNotification;
import io.crewcall.user.notification.NotificationSender;
import io.crewcall.user.notification.NotificationSubject;
import io.crewcall.user.notification.preference.NotificationType;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is told what of invitations to a brand's team and of hand-overs. */
@Configuration(proxyBeanMethods = false)
class TeamInvitationEventListener {
  private final NotificationSender sender;

  TeamInvitationEventListener(NotificationSender sender) {
    this.sender = sender;
  }

  /** All that can happen to an invitation to a team. */
  enum Type {
    SENT,
    ACCEPTED,
    DECLINED,
    REVOKED,
    EXPIRED
  }

  @Bean
  Subscription<TeamInvitationState> teamInvitationsForNotifications() {
    return Subscription.to(TeamInvitationState.class, this::on);
  }

  private void on(Event<TeamInvitationState> event) {
    EventTypes.of(Type.class, event).ifPresent(type -> sender.send(told(event, type)));
  }

  private static List<NewNotification> told(Event<TeamInvitationState> event, Type type) {
    TeamInvitationState state = event.data();
    UUID invitee = state.userId();
    UUID inviter = state.invitedBy();
    return switch (type) {
      case SENT ->
          List.of(
              notification(
                  event, state.handOver() ? OWNERSHIP_OFFERED : TEAM_INVITED, invitee, inviter));
      case ACCEPTED ->
          List.of(
              notification(
                  event, state.handOver() ? OWNERSHIP_TAKEN : TEAM_JOINED, inviter, invitee));
      case DECLINED -> List.of(notification(event, TEAM_INVITATION_DECLINED, inviter, invitee));
      // Nobody: what was revoked or has expired needs no answer.
      case REVOKED, EXPIRED -> List.of();
    };
  }

  private static NewNotification notification(
      Event<TeamInvitationState> event, NotificationType type, UUID recipient, UUID actor) {
    return new NewNotification(
        type,
        recipient,
        actor,
        NotificationSubject.brand(event.data().brandId()),
        event.id(),
        event.time());
  }
}
