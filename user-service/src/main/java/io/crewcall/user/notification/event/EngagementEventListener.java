package io.crewcall.user.notification.event;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.user.notification.NewNotification;
import io.crewcall.user.notification.NotificationSender;
import io.crewcall.user.notification.NotificationSubject;
import io.crewcall.user.notification.preference.NotificationType;
import io.crewcall.user.replica.EngagementReplica;
import io.crewcall.user.replica.EngagementReplicaRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who is told what of engagements. Nobody is told of what the application tells (the start), of
 * hours, which are looked up where they matter, and of a fee's visibility.
 */
@Configuration(proxyBeanMethods = false)
class EngagementEventListener {
  static final NotificationRules<Change> RULES =
      new NotificationRules<Change>("engagement")
          .on("delivered", change -> change.toHirer(NotificationType.DELIVERED))
          .on("changes-requested", change -> change.toWorker(NotificationType.CHANGES_REQUESTED))
          .on("completed", change -> change.toWorker(NotificationType.APPROVED))
          .on(
              "extension-requested",
              change ->
                  change.asked(
                      NotificationType.DUE_DATE_EXTENSION_ASKED,
                      change.state().proposedDueDateBy()))
          .on(
              "extension-declined",
              change ->
                  change.answered(
                      NotificationType.DUE_DATE_EXTENSION_DECLINED, change.extensionAskedBy()))
          .on(
              "due-date-extended",
              change ->
                  change.answered(NotificationType.DUE_DATE_EXTENDED, change.extensionAskedBy()))
          .on(
              "cancel-requested",
              change ->
                  change.asked(NotificationType.CANCEL_REQUESTED, change.state().cancelledBy()))
          .on(
              "cancel-declined",
              change -> change.answered(NotificationType.CANCEL_DECLINED, change.cancelAskedBy()))
          // By agreement or by default: both are told.
          .on("cancelled", change -> change.asked(NotificationType.CANCELLED, null))
          .on(
              "disputed",
              change -> change.asked(NotificationType.DISPUTE_OPENED, change.state().disputedBy()))
          .on("resolved", change -> change.asked(NotificationType.DISPUTE_RESOLVED, null))
          .nobodyOn("started", "hours-logged", "fee-visibility-changed", "own-brand-found");

  @Bean
  Subscription<EngagementState> engagementsForNotifications(
      EngagementReplicaRepository engagements, HiringTeam team, NotificationSender sender) {
    return Subscription.to(
        EngagementState.class,
        event ->
            engagements.renew(
                event.subject(),
                EngagementReplica::new,
                event.version(),
                known -> {
                  Change change =
                      new Change(event, known.extensionAskedBy(), known.cancelAskedBy());
                  known.take(event.data());
                  sender.send(
                      team.instead(
                          event.data().brandId(),
                          event.data().hirerId(),
                          RULES.told(event.type(), change)));
                }));
  }

  /** An event, and who had asked for something before it; null when nobody had. */
  record Change(
      Event<EngagementState> event, @Nullable UUID extensionAskedBy, @Nullable UUID cancelAskedBy) {

    EngagementState state() {
      return event.data();
    }

    List<NewNotification> toHirer(NotificationType type) {
      return List.of(told(type, state().hirerId(), state().workerId()));
    }

    List<NewNotification> toWorker(NotificationType type) {
      return List.of(told(type, state().workerId(), state().hirerId()));
    }

    /** The other side of who asked, or both when that is not known. */
    List<NewNotification> asked(NotificationType type, @Nullable UUID asker) {
      return Stream.of(state().hirerId(), state().workerId())
          .map(recipient -> told(type, recipient, asker))
          .toList();
    }

    /** Who asked hears the answer, or both when it is not known who asked. */
    List<NewNotification> answered(NotificationType type, @Nullable UUID asker) {
      if (asker == null) {
        return asked(type, null);
      }
      // On the hirer's side it may be anybody who acts for the brand.
      return asker.equals(state().workerId()) ? toWorker(type) : toHirer(type);
    }

    private NewNotification told(NotificationType type, UUID recipient, @Nullable UUID actor) {
      NotificationSubject subject =
          NotificationSubject.engagement(state().engagementId(), state().gigId());
      return NewNotification.of(event, subject, type, recipient, actor).withDueAt(date(type));
    }

    private @Nullable Instant date(NotificationType type) {
      return switch (type) {
        case DUE_DATE_EXTENSION_ASKED -> state().proposedDueDate();
        case DUE_DATE_EXTENDED -> state().dueDate();
        default -> null;
      };
    }
  }
}
