package io.crewcall.user.notification.event;

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
  /** Authors are not told that a testimonial was declined, nor what moderation does. */
  static final NotificationRules<Event<TestimonialState>> RULES =
      new NotificationRules<Event<TestimonialState>>("testimonial")
          .on("requested", event -> toAuthor(event, NotificationType.TESTIMONIAL_ASKED))
          .on("written", event -> toSubject(event, NotificationType.TESTIMONIAL_WRITTEN))
          .on("published", event -> toAuthor(event, NotificationType.TESTIMONIAL_PUBLISHED))
          .nobodyOn("declined", "withdrawn", "hidden", "held", "restored", "removed");

  @Bean
  Subscription<TestimonialState> testimonialsForNotifications(NotificationSender sender) {
    return Subscription.to(
        TestimonialState.class, event -> sender.send(RULES.told(event.type(), event)));
  }

  private static List<NewNotification> toAuthor(
      Event<TestimonialState> event, NotificationType type) {
    return told(event, type, event.data().authorId(), event.data().subjectId());
  }

  private static List<NewNotification> toSubject(
      Event<TestimonialState> event, NotificationType type) {
    return told(event, type, event.data().subjectId(), event.data().authorId());
  }

  private static List<NewNotification> told(
      Event<TestimonialState> event, NotificationType type, UUID recipient, UUID actor) {
    TestimonialState state = event.data();
    NotificationSubject subject =
        NotificationSubject.testimonial(state.testimonialId(), state.engagementId());
    return List.of(NewNotification.of(event, subject, type, recipient, actor));
  }
}
