package io.crewcall.user.notification.feed;

import static io.crewcall.user.notification.NotificationType.INVITATION_ACCEPTED;
import static io.crewcall.user.notification.NotificationType.INVITATION_DECLINED;
import static io.crewcall.user.notification.NotificationType.INVITED;
import static io.crewcall.user.notification.NotificationType.OFFERED;
import static io.crewcall.user.notification.NotificationType.OFFER_EXPIRED;
import static io.crewcall.user.notification.NotificationType.OFFER_WITHDRAWN;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.user.notification.Notice;
import io.crewcall.user.notification.Notices;
import io.crewcall.user.notification.NotificationSubject;
import io.crewcall.user.notification.NotificationType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is told what of invitations and direct offers. */
@Component
class InvitationNotices {
  private final InvitationReplica replica;
  private final Notices notices;

  InvitationNotices(InvitationReplica replica, Notices notices) {
    this.replica = replica;
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
    if (replica.follow(event).isPresent()) {
      EventTypes.of(Type.class, event).ifPresent(type -> notices.tell(told(event, type)));
    }
  }

  private static List<Notice> told(Event<InvitationState> event, Type type) {
    UUID invitee = event.data().userId();
    UUID hirer = event.data().fromUserId();
    // With a fee it is an offer to accept, without one a call to apply.
    boolean direct = event.data().fee() != null;
    return switch (type) {
      case SENT -> List.of(notice(event, direct ? OFFERED : INVITED, invitee, hirer));
      case ACCEPTED -> List.of(notice(event, INVITATION_ACCEPTED, hirer, invitee));
      case DECLINED -> List.of(notice(event, INVITATION_DECLINED, hirer, invitee));
      // A call to apply is silent at its end: the deadline was told of before.
      case EXPIRED ->
          direct
              ? List.of(
                  notice(event, OFFER_EXPIRED, invitee, null),
                  notice(event, OFFER_EXPIRED, hirer, null))
              : List.of();
      // Also for those who have said yes, when the rest of their team has not.
      case REVOKED -> direct ? List.of(notice(event, OFFER_WITHDRAWN, invitee, hirer)) : List.of();
    };
  }

  private static Notice notice(
      Event<InvitationState> event, NotificationType type, UUID recipient, @Nullable UUID actor) {
    return new Notice(
        type,
        recipient,
        actor,
        NotificationSubject.invitation(event.data().invitationId(), event.data().gigId()),
        event.id(),
        event.time());
  }
}
