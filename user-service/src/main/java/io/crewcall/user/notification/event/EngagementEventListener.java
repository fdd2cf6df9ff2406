package io.crewcall.user.notification.event;

import static io.crewcall.user.notification.preference.NotificationType.APPROVED;
import static io.crewcall.user.notification.preference.NotificationType.CANCELLED;
import static io.crewcall.user.notification.preference.NotificationType.CANCEL_DECLINED;
import static io.crewcall.user.notification.preference.NotificationType.CANCEL_REQUESTED;
import static io.crewcall.user.notification.preference.NotificationType.CHANGES_REQUESTED;
import static io.crewcall.user.notification.preference.NotificationType.DELIVERED;
import static io.crewcall.user.notification.preference.NotificationType.DISPUTE_OPENED;
import static io.crewcall.user.notification.preference.NotificationType.DISPUTE_RESOLVED;
import static io.crewcall.user.notification.preference.NotificationType.DUE_DATE_EXTENDED;
import static io.crewcall.user.notification.preference.NotificationType.DUE_DATE_EXTENSION_ASKED;
import static io.crewcall.user.notification.preference.NotificationType.DUE_DATE_EXTENSION_DECLINED;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.user.notification.NewNotification;
import io.crewcall.user.notification.NotificationSender;
import io.crewcall.user.notification.NotificationSubject;
import io.crewcall.user.notification.preference.NotificationType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is told what of engagements. */
@Configuration(proxyBeanMethods = false)
class EngagementEventListener {
  private final EngagementReplicaRepository engagements;
  private final NotificationSender sender;

  EngagementEventListener(EngagementReplicaRepository engagements, NotificationSender sender) {
    this.engagements = engagements;
    this.sender = sender;
  }

  /** Who had asked for something before an event; null when nobody had. */
  private record Requests(@Nullable UUID extensionAskedBy, @Nullable UUID cancelAskedBy) {}

  /** All that can happen to an engagement. */
  enum Type {
    STARTED,
    DELIVERED,
    CHANGES_REQUESTED,
    COMPLETED,
    EXTENSION_REQUESTED,
    EXTENSION_DECLINED,
    DUE_DATE_EXTENDED,
    HOURS_LOGGED,
    CANCEL_REQUESTED,
    CANCEL_DECLINED,
    CANCELLED,
    DISPUTED,
    RESOLVED,
    FEE_VISIBILITY_CHANGED
  }

  @Bean
  Subscription<EngagementState> engagementsForNotifications() {
    return Subscription.to(EngagementState.class, this::on);
  }

  private void on(Event<EngagementState> event) {
    engagements.renew(
        event.subject(),
        EngagementReplica::new,
        event.version(),
        engagement -> {
          Requests before = new Requests(engagement.extensionAskedBy(), engagement.cancelAskedBy());
          engagement.take(event.data());
          EventTypes.of(Type.class, event)
              .ifPresent(type -> sender.send(told(event, type, before)));
        });
  }

  private static List<NewNotification> told(
      Event<EngagementState> event, Type type, Requests before) {
    EngagementState state = event.data();
    UUID hirer = state.hirerId();
    UUID worker = state.workerId();
    return switch (type) {
      case DELIVERED -> List.of(notification(event, DELIVERED, hirer, worker));
      case CHANGES_REQUESTED -> List.of(notification(event, CHANGES_REQUESTED, worker, hirer));
      case COMPLETED -> List.of(notification(event, APPROVED, worker, hirer));
      case EXTENSION_REQUESTED -> asked(event, DUE_DATE_EXTENSION_ASKED, state.proposedDueDateBy());
      case EXTENSION_DECLINED ->
          answered(event, DUE_DATE_EXTENSION_DECLINED, before.extensionAskedBy());
      case DUE_DATE_EXTENDED -> answered(event, DUE_DATE_EXTENDED, before.extensionAskedBy());
      case CANCEL_REQUESTED -> asked(event, CANCEL_REQUESTED, state.cancelledBy());
      case CANCEL_DECLINED -> answered(event, CANCEL_DECLINED, before.cancelAskedBy());
      // By agreement or by default: both are told.
      case CANCELLED -> both(event, CANCELLED);
      case DISPUTED -> asked(event, DISPUTE_OPENED, state.disputedBy());
      case RESOLVED -> both(event, DISPUTE_RESOLVED);
      // Nobody: the application tells of the start, hours are looked up where they matter, and the
      // visibility of a fee is no news.
      case STARTED, HOURS_LOGGED, FEE_VISIBILITY_CHANGED -> List.of();
    };
  }

  /** The other side of who asked, or both when that is not known. */
  private static List<NewNotification> asked(
      Event<EngagementState> event, NotificationType type, @Nullable UUID asker) {
    return Stream.of(event.data().hirerId(), event.data().workerId())
        .map(recipient -> notification(event, type, recipient, asker))
        .toList();
  }

  /** Who asked hears the answer, or both when it is not known who asked. */
  private static List<NewNotification> answered(
      Event<EngagementState> event, NotificationType type, @Nullable UUID asker) {
    UUID hirer = event.data().hirerId();
    UUID worker = event.data().workerId();
    return asker == null
        ? both(event, type)
        : List.of(notification(event, type, asker, asker.equals(hirer) ? worker : hirer));
  }

  private static List<NewNotification> both(Event<EngagementState> event, NotificationType type) {
    return asked(event, type, null);
  }

  private static NewNotification notification(
      Event<EngagementState> event, NotificationType type, UUID recipient, @Nullable UUID actor) {
    EngagementState state = event.data();
    return new NewNotification(
        type,
        recipient,
        actor,
        NotificationSubject.engagement(state.engagementId(), state.gigId()),
        event.id(),
        event.time(),
        date(type, state));
  }

  private static @Nullable Instant date(NotificationType type, EngagementState state) {
    return switch (type) {
      case DUE_DATE_EXTENSION_ASKED -> state.proposedDueDate();
      case DUE_DATE_EXTENDED -> state.dueDate();
      default -> null;
    };
  }
}
