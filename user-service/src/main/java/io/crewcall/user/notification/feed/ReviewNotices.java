package io.crewcall.user.notification.feed;

import static io.crewcall.user.notification.NotificationType.REVIEWED;
import static io.crewcall.user.notification.NotificationType.REVIEW_REPLIED;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.gig.ReviewState;
import io.crewcall.user.notification.Notice;
import io.crewcall.user.notification.Notices;
import io.crewcall.user.notification.NotificationSubject;
import io.crewcall.user.notification.NotificationType;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who is told what of reviews. Their topic tells of a review from its reveal on and never before,
 * and so do we: that the other side has written is a secret until both have, or the time is over.
 */
@Component
class ReviewNotices {
  private final EngagementReplica engagements;
  private final Notices notices;

  ReviewNotices(EngagementReplica engagements, Notices notices) {
    this.engagements = engagements;
    this.notices = notices;
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

  void on(Event<ReviewState> event) {
    EventTypes.of(Type.class, event).ifPresent(type -> notices.tell(told(event, type)));
  }

  private List<Notice> told(Event<ReviewState> event, Type type) {
    UUID author = event.data().authorId();
    UUID subject = event.data().subjectId();
    return switch (type) {
      // One that is held for an admin from the start is not shown to its subject either.
      case REVEALED ->
          event.data().visible() ? List.of(notice(event, REVIEWED, subject, author)) : List.of();
      case REPLIED -> List.of(notice(event, REVIEW_REPLIED, author, subject));
      // Silent: moderation answers those who take part in it.
      case HELD, RESTORED, REMOVED, ERASED -> List.of();
    };
  }

  private Notice notice(
      Event<ReviewState> event, NotificationType type, UUID recipient, UUID actor) {
    UUID engagement = event.data().engagementId();
    return new Notice(
        type,
        recipient,
        actor,
        NotificationSubject.review(
            event.data().reviewId(), engagements.gigOf(engagement).orElse(null), engagement),
        event.id(),
        event.time());
  }
}
