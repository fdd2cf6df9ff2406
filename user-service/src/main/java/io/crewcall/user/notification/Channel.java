package io.crewcall.user.notification;

import io.crewcall.user.notification.preference.Channels;
import java.time.Instant;
import java.util.UUID;

/**
 * A way by which notifications reach users. Called for every fresh notification inside the
 * transaction that stores it, so that what a channel stores is there exactly when the notification
 * is.
 */
public interface Channel {

  /** Takes note of a notification; must not call another server. */
  void take(Stored stored);

  /**
   * A notification that is being stored.
   *
   * @param wanted what the recipient wants for its type
   * @param nextDigest when the recipient wants a digest next
   * @param now when it is stored
   */
  record Stored(UUID id, UUID recipient, Channels wanted, Instant nextDigest, Instant now) {}
}
