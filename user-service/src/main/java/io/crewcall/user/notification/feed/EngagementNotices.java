package io.crewcall.user.notification.feed;

import static io.crewcall.user.notification.NotificationType.APPROVED;
import static io.crewcall.user.notification.NotificationType.CANCELLED;
import static io.crewcall.user.notification.NotificationType.CANCEL_DECLINED;
import static io.crewcall.user.notification.NotificationType.CANCEL_REQUESTED;
import static io.crewcall.user.notification.NotificationType.CHANGES_REQUESTED;
import static io.crewcall.user.notification.NotificationType.DELIVERED;
import static io.crewcall.user.notification.NotificationType.DISPUTE_OPENED;
import static io.crewcall.user.notification.NotificationType.DISPUTE_RESOLVED;
import static io.crewcall.user.notification.NotificationType.DUE_DATE_EXTENDED;
import static io.crewcall.user.notification.NotificationType.DUE_DATE_EXTENSION_ASKED;
import static io.crewcall.user.notification.NotificationType.DUE_DATE_EXTENSION_DECLINED;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.user.notification.Notice;
import io.crewcall.user.notification.Notices;
import io.crewcall.user.notification.NotificationSubject;
import io.crewcall.user.notification.NotificationType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is told what of engagements. */
@Component
class EngagementNotices {
  private final EngagementReplica replica;
  private final Notices notices;

  EngagementNotices(EngagementReplica replica, Notices notices) {
    this.replica = replica;
    this.notices = notices;
  }

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

  void on(Event<EngagementState> event) {
    Optional<EngagementReplica.Before> before = replica.follow(event);
    if (before.isPresent()) {
      EventTypes.of(Type.class, event)
          .ifPresent(type -> notices.tell(told(event, type, before.get())));
    }
  }

  private static List<Notice> told(
      Event<EngagementState> event, Type type, EngagementReplica.Before before) {
    EngagementState state = event.data();
    UUID hirer = state.hirerId();
    UUID worker = state.workerId();
    return switch (type) {
      case DELIVERED -> List.of(notice(event, DELIVERED, hirer, worker));
      case CHANGES_REQUESTED -> List.of(notice(event, CHANGES_REQUESTED, worker, hirer));
      case COMPLETED -> List.of(notice(event, APPROVED, worker, hirer));
      case EXTENSION_REQUESTED -> asked(event, DUE_DATE_EXTENSION_ASKED, state.proposedDueDateBy());
      case EXTENSION_DECLINED ->
          answered(event, DUE_DATE_EXTENSION_DECLINED, before.extensionAskedBy());
      case DUE_DATE_EXTENDED -> answered(event, DUE_DATE_EXTENDED, before.extensionAskedBy());
      case CANCEL_REQUESTED -> asked(event, CANCEL_REQUESTED, state.cancelledBy());
      case CANCEL_DECLINED -> answered(event, CANCEL_DECLINED, before.cancelAskedBy());
      // By agreement or by silence: news for both.
      case CANCELLED -> both(event, CANCELLED);
      case DISPUTED -> asked(event, DISPUTE_OPENED, state.disputedBy());
      case RESOLVED -> both(event, DISPUTE_RESOLVED);
      // Silent: the application tells of the start, hours are looked up where they matter, and
      // whose
      // fee is open to whom is nobody's news.
      case STARTED, HOURS_LOGGED, FEE_VISIBILITY_CHANGED -> List.of();
    };
  }

  /** The other side of who asked, or both when that is not known. */
  private static List<Notice> asked(
      Event<EngagementState> event, NotificationType type, @Nullable UUID asker) {
    return Stream.of(event.data().hirerId(), event.data().workerId())
        .map(recipient -> notice(event, type, recipient, asker))
        .toList();
  }

  /** Who asked hears the answer, or both when it is not known who asked. */
  private static List<Notice> answered(
      Event<EngagementState> event, NotificationType type, @Nullable UUID asker) {
    UUID hirer = event.data().hirerId();
    UUID worker = event.data().workerId();
    return asker == null
        ? both(event, type)
        : List.of(notice(event, type, asker, asker.equals(hirer) ? worker : hirer));
  }

  private static List<Notice> both(Event<EngagementState> event, NotificationType type) {
    return asked(event, type, null);
  }

  private static Notice notice(
      Event<EngagementState> event, NotificationType type, UUID recipient, @Nullable UUID actor) {
    EngagementState state = event.data();
    return new Notice(
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
