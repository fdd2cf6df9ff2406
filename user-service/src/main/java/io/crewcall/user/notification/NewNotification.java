package io.crewcall.user.notification;

import io.crewcall.contracts.Event;
import io.crewcall.user.notification.preference.NotificationType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that one user is to be told.
 *
 * @param recipient who is told
 * @param actor who did it; null when nobody did, or when it is not known who
 * @param eventId the event that told us, or an id made from what a job has found; a user is told at
 *     most once of each
 * @param at when it happened
 * @param dueAt the time that is near, or the time asked for, where there is one
 */
public record NewNotification(
    NotificationType type,
    UUID recipient,
    @Nullable UUID actor,
    NotificationSubject subject,
    UUID eventId,
    Instant at,
    @Nullable Instant dueAt) {

  /** What an event tells. */
  public static NewNotification of(
      Event<?> event,
      NotificationSubject subject,
      NotificationType type,
      UUID recipient,
      @Nullable UUID actor) {
    return new NewNotification(type, recipient, actor, subject, event.id(), event.time(), null);
  }

  /** The same for somebody who acts for a brand. */
  public NewNotification toMember(UUID member, UUID brandId) {
    return new NewNotification(type, member, actor, subject.ofBrand(brandId), eventId, at, dueAt);
  }

  public NewNotification withDueAt(@Nullable Instant due) {
    return new NewNotification(type, recipient, actor, subject, eventId, at, due);
  }
}
