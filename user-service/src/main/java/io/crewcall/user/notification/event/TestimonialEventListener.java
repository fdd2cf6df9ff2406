package io.crewcall.user.notification.event;

import static io.crewcall.user.notification.preference.NotificationType.TESTIMONIAL_ASKED;
import static io.crewcall.user.notification.preference.NotificationType.TESTIMONIAL_PUBLISHED;
import static io.crewcall.user.notification.preference.NotificationType.TESTIMONIAL_WRITTEN;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.gig.TestimonialState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.user.notification.NewNotification;
import io.crewcall.user.notification.NotificationSender;
import io.crewcall.user.notification.NotificationSubject;
import io.crewcall.user.notification.preference.NotificationType;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is told what of testimonials. */
@Configuration(proxyBeanMethods = false)
class TestimonialEventListener {
  private final NotificationSender sender;

  TestimonialEventListener(NotificationSender sender) {
    this.sender = sender;
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

  @Bean
  Subscription<TestimonialState> testimonialsForNotifications() {
    return Subscription.to(TestimonialState.class, this::on);
  }

  private void on(Event<TestimonialState> event) {
    EventTypes.of(Type.class, event).ifPresent(type -> sender.send(told(event, type)));
  }

  private static List<NewNotification> told(Event<TestimonialState> event, Type type) {
    UUID author = event.data().authorId();
    UUID subject = event.data().subjectId();
    return switch (type) {
      case REQUESTED -> List.of(notification(event, TESTIMONIAL_ASKED, author, subject));
      case WRITTEN -> List.of(notification(event, TESTIMONIAL_WRITTEN, subject, author));
      case PUBLISHED -> List.of(notification(event, TESTIMONIAL_PUBLISHED, author, subject));
      // Nobody: authors are not told that a testimonial was declined, nor what moderation does.
      case DECLINED, WITHDRAWN, HIDDEN, HELD, RESTORED, REMOVED -> List.of();
    };
  }

  private static NewNotification notification(
      Event<TestimonialState> event, NotificationType type, UUID recipient, UUID actor) {
    return new NewNotification(
        type,
        recipient,
        actor,
        NotificationSubject.testimonial(event.data().testimonialId(), event.data().engagementId()),
        event.id(),
        event.time());
  }
}
