package io.crewcall.brand.invitation;

import io.crewcall.platform.persistence.StoredEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One mail that an owner has sent to an address, for the limits; kept for a day. */
@Entity
@Table(name = "team_mail")
class TeamMail extends StoredEntity {
  private UUID brandId;
  private UUID sentBy;
  private byte[] addressHash;
  private Instant requestedAt;

  @SuppressWarnings("NullAway.Init")
  protected TeamMail() {}

  TeamMail(UUID id, UUID brandId, UUID sentBy, byte[] addressHash, Instant requestedAt) {
    super(id);
    this.brandId = brandId;
    this.sentBy = sentBy;
    this.addressHash = addressHash;
    this.requestedAt = requestedAt;
  }
}
