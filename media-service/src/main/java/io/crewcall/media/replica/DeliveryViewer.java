package io.crewcall.media.replica;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** Somebody, or a brand, to whom a file was delivered. */
@Entity
class DeliveryViewer {
  @EmbeddedId private Key key;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected DeliveryViewer() {}

  enum Kind {
    USER,
    BRAND
  }

  @Embeddable
  record Key(UUID mediaId, UUID viewerId) {}
}
