package io.crewcall.user.notification;

import io.crewcall.platform.replicas.person.PersonCard;
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
 * @param brand the brand that it is about, or for which the gig was posted
 * @param person the actor with what a list shows of them; null on the live stream
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
    @Nullable Instant readAt,
    @Nullable Brand brand,
    @Nullable PersonCard person) {

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
      @Nullable String objectName,
      @Nullable UUID brandId,
      @Nullable String companyName,
      @Nullable String logoUrl) {
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
        readAt,
        brandId == null || companyName == null ? null : new Brand(brandId, companyName, logoUrl),
        null);
  }

  NotificationResponse withPerson(@Nullable PersonCard card) {
    return card == null
        ? this
        : new NotificationResponse(
            id, type, title, body, subject, actor, dueAt, createdAt, read, readAt, brand, card);
  }

  /** Who did it. */
  @Schema(name = "NotificationActor")
  public record Actor(UUID id, String handle, String displayName, @Nullable String avatarUrl) {}

  /**
   * The brand that it is about, or for which the gig was posted.
   *
   * @param logoUrl a lasting path on the platform
   */
  @Schema(name = "NotificationBrand")
  public record Brand(UUID id, String companyName, @Nullable String logoUrl) {}

  /** Read ones are another version than unread ones; nothing else ever changes. */
  long version() {
    return read ? 2 : 1;
  }
}
