package io.crewcall.user.notification.feed;

import static io.crewcall.user.notification.NotificationType.TESTIMONIAL_ASKED;
import static io.crewcall.user.notification.NotificationType.TESTIMONIAL_PUBLISHED;
import static io.crewcall.user.notification.NotificationType.TESTIMONIAL_WRITTEN;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.gig.TestimonialState;
import io.crewcall.user.notification.Notice;
import io.crewcall.user.notification.Notices;
import io.crewcall.user.notification.NotificationSubject;
import io.crewcall.user.notification.NotificationType;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is told what of testimonials. */
@Component
class TestimonialNotices {
  private final Notices notices;

  TestimonialNotices(Notices notices) {
    this.notices = notices;
  }

  /** All that can happen to a testimonial. */
  enum Type {
    REQUESTED,
    WRITTEN,
    PUBLISHED,
    DECLINED,
    WITHDRAWN,
    HIDDEN,
    HELD,
    RESTORED,
    REMOVED
  }

  void on(Event<TestimonialState> event) {
    EventTypes.of(Type.class, event).ifPresent(type -> notices.tell(told(event, type)));
  }

  private static List<Notice> told(Event<TestimonialState> event, Type type) {
    UUID author = event.data().authorId();
    UUID subject = event.data().subjectId();
    return switch (type) {
      case REQUESTED -> List.of(notice(event, TESTIMONIAL_ASKED, author, subject));
      case WRITTEN -> List.of(notice(event, TESTIMONIAL_WRITTEN, subject, author));
      case PUBLISHED -> List.of(notice(event, TESTIMONIAL_PUBLISHED, author, subject));
      // Silent: nobody is told that kind words were not wanted, nor what moderation does.
      case DECLINED, WITHDRAWN, HIDDEN, HELD, RESTORED, REMOVED -> List.of();
    };
  }

  private static Notice notice(
      Event<TestimonialState> event, NotificationType type, UUID recipient, UUID actor) {
    return new Notice(
        type,
        recipient,
        actor,
        NotificationSubject.testimonial(event.data().testimonialId(), event.data().engagementId()),
        event.id(),
        event.time());
  }
}
