package io.crewcall.user.user;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A user has taken another handle. */
@Entity
class HandleChange implements Persistable<UUID> {
  @Id private UUID id;
  private UUID userId;
  private String oldHandle;
  private String newHandle;
  private Instant changedAt;

  @SuppressWarnings("NullAway.Init")
  protected HandleChange() {}

  HandleChange(UUID id, UUID userId, String oldHandle, String newHandle, Instant changedAt) {
    this.id = id;
    this.userId = userId;
    this.oldHandle = oldHandle;
    this.newHandle = newHandle;
    this.changedAt = changedAt;
  }

  @Override
  public UUID getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return true;
  }
}
