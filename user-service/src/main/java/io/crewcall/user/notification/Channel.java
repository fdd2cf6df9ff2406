package io.crewcall.user.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * A way out of the house. Told of every fresh notification inside the transaction that stores it,
 * so that what a channel writes down is there exactly when the notification is.
 */
public interface Channel {

  /** Takes note of a notification; must not call another server. */
  void take(Stored stored);

  /**
   * A notification that is being stored.
   *
   * @param wanted what the recipient wants for its type
   * @param now when it is stored
   */
  record Stored(UUID id, UUID recipient, NotificationType type, Channels wanted, Instant now) {}
}
