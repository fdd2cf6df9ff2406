package io.crewcall.user.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/**
 * One row for each user who was ever notified. A transaction that stores a notification locks it
 * and takes an id greater than the last: so the order of a user's ids is the order of commits, and
 * a reader who has seen one notification has seen all that have lesser ids.
 */
@Entity
class NotificationInbox {
  @Id private UUID userId;
  private UUID lastId;

  /** For Hibernate; rows are made by {@link NotificationInboxRepository#insertIfAbsent}. */
  @SuppressWarnings("NullAway.Init")
  protected NotificationInbox() {}

  UUID lastId() {
    return lastId;
  }

  /**
   * The id of the next notification.
   *
   * @param candidate taken as it is when it is greater than the last
   */
  UUID nextId(UUID candidate) {
    lastId = TimeOrderedIds.after(lastId, candidate);
    return lastId;
  }
}
