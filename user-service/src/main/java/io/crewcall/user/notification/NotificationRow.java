package io.crewcall.user.notification;

import io.crewcall.user.notification.preference.NotificationType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored notification, with the actor and the gig or brand as they are called today.
 *
 * @param objectName of the gig or the brand; null when it has none or is not known here
 */
record NotificationRow(
    UUID id,
    NotificationType type,
    NotificationSubject subject,
    @Nullable Instant dueAt,
    Instant createdAt,
    @Nullable Instant readAt,
    @Nullable UUID actorId,
    @Nullable String actorHandle,
    @Nullable String actorName,
    @Nullable String actorAvatarUrl,
    @Nullable String objectName) {

  NotificationResponse response() {
    NotificationText text = NotificationText.of(type, actorName, objectName, dueAt);
    return new NotificationResponse(
        id,
        type,
        text.title(),
        text.body(),
        subject,
        actor(),
        dueAt,
        createdAt,
        readAt != null,
        readAt);
  }

  private NotificationResponse.@Nullable Actor actor() {
    return actorId == null || actorHandle == null || actorName == null
        ? null
        : new NotificationResponse.Actor(actorId, actorHandle, actorName, actorAvatarUrl);
  }
}
