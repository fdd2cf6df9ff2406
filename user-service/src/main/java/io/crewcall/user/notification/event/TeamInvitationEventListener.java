package io.crewcall.user.notification.event;

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
  /** What was revoked or has expired needs no answer. */
  static final NotificationRules<Event<TeamInvitationState>> RULES =
      new NotificationRules<Event<TeamInvitationState>>("team-invitation")
          .on(
              "sent",
              event ->
                  toInvitee(
                      event, NotificationType.TEAM_INVITED, NotificationType.OWNERSHIP_OFFERED))
          .on(
              "accepted",
              event ->
                  toInviter(event, NotificationType.TEAM_JOINED, NotificationType.OWNERSHIP_TAKEN))
          .on(
              "declined",
              event ->
                  toInviter(
                      event,
                      NotificationType.TEAM_INVITATION_DECLINED,
                      NotificationType.TEAM_INVITATION_DECLINED))
          .nobodyOn("revoked", "expired");

  @Bean
  Subscription<TeamInvitationState> teamInvitationsForNotifications(NotificationSender sender) {
    return Subscription.to(
        TeamInvitationState.class, event -> sender.send(RULES.told(event.type(), event)));
  }

  private static List<NewNotification> toInvitee(
      Event<TeamInvitationState> event, NotificationType toTeam, NotificationType handOver) {
    NotificationType type = event.data().handOver() ? handOver : toTeam;
    return told(event, type, event.data().userId(), event.data().invitedBy());
  }

  private static List<NewNotification> toInviter(
      Event<TeamInvitationState> event, NotificationType toTeam, NotificationType handOver) {
    NotificationType type = event.data().handOver() ? handOver : toTeam;
    return told(event, type, event.data().invitedBy(), event.data().userId());
  }

  private static List<NewNotification> told(
      Event<TeamInvitationState> event, NotificationType type, UUID recipient, UUID actor) {
    NotificationSubject subject = NotificationSubject.brand(event.data().brandId());
    return List.of(NewNotification.of(event, subject, type, recipient, actor));
  }
}
