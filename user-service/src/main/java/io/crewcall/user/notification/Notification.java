package io.crewcall.user.notification;

import io.crewcall.user.notification.preference.NotificationType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that one user was told. Stored by {@link NotificationInbox}; whether it was read
 * changes by conditional updates of {@link NotificationRepository}.
 */
@Entity
class Notification {
  @Id private UUID id;
  private UUID userId;

  @Enumerated(EnumType.STRING)
  private NotificationType type;

  private @Nullable UUID actorId;
  @Embedded private NotificationSubject subject;
  private @Nullable Instant dueAt;

  /** When it happened. */
  private Instant createdAt;

  /** Whether it is shown; false when the user wants it by other channels only. */
  private boolean inApp;

  /** Whether it was news when it was stored; what is old goes out by no other channel. */
  private boolean fresh;

  private @Nullable Instant readAt;

  @SuppressWarnings("NullAway.Init")
  protected Notification() {}
}
