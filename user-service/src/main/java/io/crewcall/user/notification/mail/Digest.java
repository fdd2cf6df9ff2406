package io.crewcall.user.notification.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * When a user's next digest is due; there is one while something waits for it. Locked by a
 * transaction that adds to it and by the one that sends it, so that nothing is left behind.
 */
@Entity
@Table(name = "notification_digest")
class Digest {
  @Id private UUID userId;
  private Instant nextAt;

  /** Rows are made by {@link DigestRepository#add}. */
  @SuppressWarnings("NullAway.Init")
  protected Digest() {}

  UUID userId() {
    return userId;
  }
}
