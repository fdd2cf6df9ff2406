package io.crewcall.user.notification.event;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.user.notification.NewNotification;
import io.crewcall.user.notification.NotificationSender;
import io.crewcall.user.notification.NotificationSubject;
import io.crewcall.user.notification.preference.NotificationType;
import io.crewcall.user.replica.InvitationReplica;
import io.crewcall.user.replica.InvitationReplicaRepository;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who is told what of invitations. One with a fee is a direct offer to accept, one without a call
 * to apply.
 */
@Configuration(proxyBeanMethods = false)
class InvitationEventListener {
  static final NotificationRules<Event<InvitationState>> RULES =
      new NotificationRules<Event<InvitationState>>("invitation")
          .on(
              "sent",
              event ->
                  List.of(
                      toInvitee(
                          event,
                          isDirect(event) ? NotificationType.OFFERED : NotificationType.INVITED)))
          .on("accepted", event -> List.of(toHirer(event, NotificationType.INVITATION_ACCEPTED)))
          .on("declined", event -> List.of(toHirer(event, NotificationType.INVITATION_DECLINED)))
          .on("expired", InvitationEventListener::expired)
          .on("revoked", InvitationEventListener::revoked);

  @Bean
  Subscription<InvitationState> invitationsForNotifications(
      InvitationReplicaRepository invitations, HiringTeam team, NotificationSender sender) {
    return Subscription.to(
        InvitationState.class,
        event ->
            invitations.renew(
                event.subject(),
                InvitationReplica::new,
                event.version(),
                invitation -> {
                  invitation.take(event.data());
                  sender.send(
                      team.insteadAtGig(
                          event.data().gigId(),
                          event.data().fromUserId(),
                          RULES.told(event.type(), event)));
                }));
  }

  /** Nobody at the end of a call to apply: the deadline was told of before. */
  private static List<NewNotification> expired(Event<InvitationState> event) {
    return isDirect(event)
        ? List.of(
            told(event, NotificationType.OFFER_EXPIRED, event.data().userId(), null),
            told(event, NotificationType.OFFER_EXPIRED, event.data().fromUserId(), null))
        : List.of();
  }

  /** Also those who have said yes, when the rest of their team has not. */
  private static List<NewNotification> revoked(Event<InvitationState> event) {
    return isDirect(event)
        ? List.of(toInvitee(event, NotificationType.OFFER_WITHDRAWN))
        : List.of();
  }

  private static boolean isDirect(Event<InvitationState> event) {
    return event.data().fee() != null;
  }

  private static NewNotification toInvitee(Event<InvitationState> event, NotificationType type) {
    return told(event, type, event.data().userId(), event.data().fromUserId());
  }

  private static NewNotification toHirer(Event<InvitationState> event, NotificationType type) {
    return told(event, type, event.data().fromUserId(), event.data().userId());
  }

  private static NewNotification told(
      Event<InvitationState> event, NotificationType type, UUID recipient, @Nullable UUID actor) {
    InvitationState state = event.data();
    NotificationSubject subject =
        NotificationSubject.invitation(state.invitationId(), state.gigId());
    return NewNotification.of(event, subject, type, recipient, actor);
  }
}
