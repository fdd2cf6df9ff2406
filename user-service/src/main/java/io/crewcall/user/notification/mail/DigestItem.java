package io.crewcall.user.notification.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A notification that waits for a digest. */
@Entity
@Table(name = "notification_digest_item")
class DigestItem {
  @Id private UUID notificationId;
  private UUID userId;

  /** For Hibernate; rows are made by {@link DigestRepository#insertItem}. */
  @SuppressWarnings("NullAway.Init")
  protected DigestItem() {}
}
