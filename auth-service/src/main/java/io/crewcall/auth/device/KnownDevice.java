package io.crewcall.auth.device;

import io.crewcall.auth.persistence.KeyedEntity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A device from which somebody signed in to an account. The client has the device's secret, here is
 * its hash.
 */
@Entity
@Table(name = "known_device")
class KnownDevice extends KeyedEntity<KnownDevice.Key> {
  @EmbeddedId private Key key;
  private Instant lastSeenAt;

  /** Of which account, and which device. */
  @Embeddable
  record Key(UUID accountId, byte[] deviceHash) {}

  /** For Hibernate, which sets the fields itself. */
  @SuppressWarnings("NullAway.Init")
  protected KnownDevice() {}

  @Override
  public Key getId() {
    return key;
  }
}
