package io.crewcall.user.notification.event;

import static io.crewcall.user.notification.preference.NotificationType.INVITATION_ACCEPTED;
import static io.crewcall.user.notification.preference.NotificationType.INVITATION_DECLINED;
import static io.crewcall.user.notification.preference.NotificationType.INVITED;
import static io.crewcall.user.notification.preference.NotificationType.OFFERED;
import static io.crewcall.user.notification.preference.NotificationType.OFFER_EXPIRED;
import static io.crewcall.user.notification.preference.NotificationType.OFFER_WITHDRAWN;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.user.notification.NewNotification;
import io.crewcall.user.notification.NotificationSender;
import io.crewcall.user.notification.NotificationSubject;
import io.crewcall.user.notification.preference.NotificationType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is told what of invitations and direct offers. */
@Configuration(proxyBeanMethods = false)
class InvitationEventListener {
  private final InvitationReplicaRepository invitations;
  private final NotificationSender sender;

  InvitationEventListener(InvitationReplicaRepository invitations, NotificationSender sender) {
    this.invitations = invitations;
    this.sender = sender;
  }

  /** All that can happen to an invitation. */
  enum Type {
    SENT,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    REVOKED
  }

  @Bean
  Subscription<InvitationState> invitationsForNotifications() {
    return Subscription.to(InvitationState.class, this::on);
  }

  private void on(Event<InvitationState> event) {
    invitations.renew(
        event.subject(),
        InvitationReplica::new,
        event.version(),
        invitation -> {
          invitation.take(event.data());
          EventTypes.of(Type.class, event).ifPresent(type -> sender.send(told(event, type)));
        });
  }

  private static List<NewNotification> told(Event<InvitationState> event, Type type) {
    UUID invitee = event.data().userId();
    UUID hirer = event.data().fromUserId();
    // With a fee it is an offer to accept, without one a call to apply.
    boolean direct = event.data().fee() != null;
    return switch (type) {
      case SENT -> List.of(notification(event, direct ? OFFERED : INVITED, invitee, hirer));
      case ACCEPTED -> List.of(notification(event, INVITATION_ACCEPTED, hirer, invitee));
      case DECLINED -> List.of(notification(event, INVITATION_DECLINED, hirer, invitee));
      // Nobody at the end of a call to apply: the deadline was told of before.
      case EXPIRED ->
          direct
              ? List.of(
                  notification(event, OFFER_EXPIRED, invitee, null),
                  notification(event, OFFER_EXPIRED, hirer, null))
              : List.of();
      // Also for those who have said yes, when the rest of their team has not.
      case REVOKED ->
          direct ? List.of(notification(event, OFFER_WITHDRAWN, invitee, hirer)) : List.of();
    };
  }

  private static NewNotification notification(
      Event<InvitationState> event, NotificationType type, UUID recipient, @Nullable UUID actor) {
    return new NewNotification(
        type,
        recipient,
        actor,
        NotificationSubject.invitation(event.data().invitationId(), event.data().gigId()),
        event.id(),
        event.time());
  }
}
