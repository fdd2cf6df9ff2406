package io.crewcall.user.privacy.blocker;

import io.crewcall.contracts.brand.BrandState;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Whether a brand has members besides its owner. */
@Entity
@Table(name = "shared_brand")
class SharedBrandReplica extends Replica<UUID> {
  @Id private UUID brandId;
  private UUID ownerId;

  @Column(name = "is_shared")
  private boolean shared;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected SharedBrandReplica() {}

  @SuppressWarnings("NullAway.Init") // an event fills it before it is stored
  SharedBrandReplica(UUID id) {
    this.brandId = id;
  }

  /** Copies what an event tells. */
  void take(BrandState state) {
    ownerId = state.ownerId();
    shared = state.members().stream().anyMatch(member -> !member.userId().equals(state.ownerId()));
  }

  @Override
  public UUID getId() {
    return brandId;
  }
}
