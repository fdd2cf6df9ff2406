package io.crewcall.creative.availability;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A secret address of somebody's calendar, of which only a hash is stored. */
@Entity
class CalendarLink {
  @Id private UUID userId;
  private byte[] tokenHash;
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected CalendarLink() {}

  CalendarLink(UUID userId, byte[] tokenHash, Instant createdAt) {
    this.userId = userId;
    this.tokenHash = tokenHash.clone();
    this.createdAt = createdAt;
  }

  UUID userId() {
    return userId;
  }
}
