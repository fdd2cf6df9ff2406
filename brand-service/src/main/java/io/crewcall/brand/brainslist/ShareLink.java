package io.crewcall.brand.brainslist;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A link that shows a list to whoever has it. Its token is told once and kept as a hash. */
@Entity
@Table(name = "brains_list_share")
class ShareLink implements Persistable<UUID> {
  /** So many may be in force for one list. */
  static final int MAX = 20;

  /** A link is never changed, only revoked. */
  static final long VERSION = 0;

  @Id private UUID id;
  private UUID listId;
  private byte[] tokenHash;
  private UUID createdBy;
  private Instant createdAt;
  private Instant expiresAt;
  private @Nullable Instant revokedAt;
  @Transient private boolean stored;

  @SuppressWarnings("NullAway.Init")
  protected ShareLink() {}

  ShareLink(
      UUID id, UUID listId, ShareToken token, UUID createdBy, Instant now, Instant expiresAt) {
    this.id = id;
    this.listId = listId;
    this.tokenHash = token.hash();
    this.createdBy = createdBy;
    this.createdAt = now;
    this.expiresAt = expiresAt;
  }

  void revoke(Instant now) {
    revokedAt = now;
  }

  UUID id() {
    return id;
  }

  UUID listId() {
    return listId;
  }

  UUID createdBy() {
    return createdBy;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  @Override
  public UUID getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }

  @PostLoad
  @PostPersist
  void stored() {
    stored = true;
  }
}
