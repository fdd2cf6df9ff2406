package io.crewcall.gig.saved;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** A gig that somebody has put aside. */
@Entity
class SavedGig {
  @EmbeddedId private Key key;
  private Instant savedAt;

  /** Who has put aside what. */
  @Embeddable
  record Key(UUID userId, UUID gigId) {}

  @SuppressWarnings("NullAway.Init")
  protected SavedGig() {}

  UUID gigId() {
    return key.gigId();
  }

  Instant savedAt() {
    return savedAt;
  }
}
