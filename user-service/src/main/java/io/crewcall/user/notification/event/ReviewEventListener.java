package io.crewcall.user.notification.event;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.gig.ReviewState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.user.notification.NewNotification;
import io.crewcall.user.notification.NotificationSender;
import io.crewcall.user.notification.NotificationSubject;
import io.crewcall.user.notification.preference.NotificationType;
import io.crewcall.user.replica.EngagementReplicaRepository;
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

  /** Moderation answers those who take part in it. */
  static final NotificationRules<Change> RULES =
      new NotificationRules<Change>("review")
          .on("revealed", ReviewEventListener::revealed)
          .on(
              "replied",
              change ->
                  told(change, NotificationType.REVIEW_REPLIED, change.author(), change.subject()))
          .nobodyOn("held", "restored", "removed", "erased");

  @Bean
  Subscription<ReviewState> reviewsForNotifications(
      NotificationSender sender, EngagementReplicaRepository engagements, HiringTeam team) {
    return Subscription.to(
        ReviewState.class,
        event -> {
          Change change = new Change(event, engagements);
          List<NewNotification> told = RULES.told(event.type(), change);
          sender.send(
              engagements
                  .findGigId(event.data().engagementId())
                  .map(gigId -> team.insteadAtGig(gigId, change.hirer(), told))
                  .orElse(told));
        });
  }

  /** An event, and where to look for the gig of its engagement. */
  record Change(Event<ReviewState> event, EngagementReplicaRepository engagements) {
    UUID author() {
      return event.data().authorId();
    }

    /** Who posted the gig. */
    UUID hirer() {
      return event.data().subjectSide().equals("HIRER") ? subject() : author();
    }

    UUID subject() {
      return event.data().subjectId();
    }
  }

  /** One that is held for an admin from the start is not shown to its subject either. */
  private static List<NewNotification> revealed(Change change) {
    return change.event().data().visible()
        ? told(change, NotificationType.REVIEWED, change.subject(), change.author())
        : List.of();
  }

  private static List<NewNotification> told(
      Change change, NotificationType type, UUID recipient, UUID actor) {
    ReviewState state = change.event().data();
    UUID gigId = change.engagements().findGigId(state.engagementId()).orElse(null);
    NotificationSubject subject =
        NotificationSubject.review(state.reviewId(), gigId, state.engagementId());
    return List.of(NewNotification.of(change.event(), subject, type, recipient, actor));
  }
}
