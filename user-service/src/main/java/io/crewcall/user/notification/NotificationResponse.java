package io.crewcall.user.notification;

import io.crewcall.user.notification.preference.NotificationType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification as its recipient sees it, over REST and on the live stream alike.
 *
 * @param type stable; clients must tolerate new ones
 * @param title one line, in English
 * @param body one or two sentences, in English
 * @param actor who did it, as known today; null when nobody did
 * @param dueAt the time that is near or asked for, where there is one
 * @param createdAt when it happened
 */
@Schema(name = "Notification")
public record NotificationResponse(
    UUID id,
    NotificationType type,
    @Schema(example = "Asha Rao delivered") String title,
    @Schema(example = "There is a delivery for “Monsoon reels” to look at.") String body,
    NotificationSubject subject,
    @Nullable Actor actor,
    @Nullable Instant dueAt,
    Instant createdAt,
    boolean read,
    @Nullable Instant readAt) {

  /**
   * A stored notification, with the actor and the gig or brand as they are called today.
   *
   * @param objectName of the gig or the brand; null when it has none or is not known here
   */
  NotificationResponse(
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
    NotificationText text = NotificationText.of(type, actorName, objectName, dueAt);
    Actor actor =
        actorId == null || actorHandle == null || actorName == null
            ? null
            : new Actor(actorId, actorHandle, actorName, actorAvatarUrl);
    this(
        id,
        type,
        text.title(),
        text.body(),
        subject,
        actor,
        dueAt,
        createdAt,
        readAt != null,
        readAt);
  }

  /** Who did it. */
  @Schema(name = "NotificationActor")
  public record Actor(UUID id, String handle, String displayName, @Nullable String avatarUrl) {}

  /** Read ones are another version than unread ones; nothing else ever changes. */
  long version() {
    return read ? 2 : 1;
  }
}
