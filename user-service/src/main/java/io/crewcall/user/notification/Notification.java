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
import org.springframework.data.domain.Persistable;

/**
 * Something that one user was told. Stored once; what changes later (whether it was read) changes
 * by conditional updates of {@link NotificationRepository}.
 */
@Entity
class Notification implements Persistable<UUID> {
  @Id private UUID id;
  private UUID userId;

  @Enumerated(EnumType.STRING)
  private NotificationType type;

  /** What it tells of: an event, or what a job found. At most one of each for a user. */
  private UUID eventId;

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

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Notification() {}

  /**
   * @param fresh false for old news, which is stored as read
   */
  Notification(UUID id, NewNotification told, boolean inApp, boolean fresh, Instant now) {
    this.id = id;
    this.userId = told.recipient();
    this.type = told.type();
    this.eventId = told.eventId();
    this.actorId = told.actor();
    this.subject = told.subject();
    this.dueAt = told.dueAt();
    this.createdAt = told.at();
    this.inApp = inApp;
    this.fresh = fresh;
    this.readAt = fresh ? null : now;
  }

  @Override
  public UUID getId() {
    return id;
  }

  /** Entities of this type are only stored, and read as projections. */
  @Override
  public boolean isNew() {
    return true;
  }
}
