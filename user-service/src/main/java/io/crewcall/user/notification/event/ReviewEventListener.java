package io.crewcall.user.notification.event;

import static io.crewcall.user.notification.preference.NotificationType.REVIEWED;
import static io.crewcall.user.notification.preference.NotificationType.REVIEW_REPLIED;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.gig.ReviewState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.user.notification.NewNotification;
import io.crewcall.user.notification.NotificationSender;
import io.crewcall.user.notification.NotificationSubject;
import io.crewcall.user.notification.preference.NotificationType;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who is told what of reviews. Their topic tells of a review from its reveal on and not before:
 * that the other side has written is secret until both have, or the time is over.
 */
@Configuration(proxyBeanMethods = false)
class ReviewEventListener {
  private final EngagementReplicaRepository engagements;
  private final NotificationSender sender;

  ReviewEventListener(EngagementReplicaRepository engagements, NotificationSender sender) {
    this.engagements = engagements;
    this.sender = sender;
  }

  /** All that can happen to a review, as far as others are told. */
  enum Type {
    REVEALED,
    REPLIED,
    HELD,
    RESTORED,
    REMOVED,
    ERASED
  }

  @Bean
  Subscription<ReviewState> reviewsForNotifications() {
    return Subscription.to(ReviewState.class, this::on);
  }

  private void on(Event<ReviewState> event) {
    EventTypes.of(Type.class, event).ifPresent(type -> sender.send(told(event, type)));
  }

  private List<NewNotification> told(Event<ReviewState> event, Type type) {
    UUID author = event.data().authorId();
    UUID subject = event.data().subjectId();
    return switch (type) {
      // One that is held for an admin from the start is not shown to its subject either.
      case REVEALED ->
          event.data().visible()
              ? List.of(notification(event, REVIEWED, subject, author))
              : List.of();
      case REPLIED -> List.of(notification(event, REVIEW_REPLIED, author, subject));
      // Nobody: moderation answers those who take part in it.
      case HELD, RESTORED, REMOVED, ERASED -> List.of();
    };
  }

  private NewNotification notification(
      Event<ReviewState> event, NotificationType type, UUID recipient, UUID actor) {
    UUID engagement = event.data().engagementId();
    return new NewNotification(
        type,
        recipient,
        actor,
        NotificationSubject.review(
            event.data().reviewId(), engagements.findGigId(engagement).orElse(null), engagement),
        event.id(),
        event.time());
  }
}
