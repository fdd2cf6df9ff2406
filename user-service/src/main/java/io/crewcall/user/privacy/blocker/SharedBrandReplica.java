package io.crewcall.user.privacy.blocker;

import io.crewcall.contracts.brand.BrandState;
import io.crewcall.user.replica.Replica;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** Whether a brand has members besides its owner. */
@Entity
@Table(name = "shared_brand")
@AttributeOverride(name = "id", column = @Column(name = "brand_id"))
class SharedBrandReplica extends Replica<BrandState> {
  private UUID ownerId;

  @Column(name = "is_shared")
  private boolean shared;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected SharedBrandReplica() {}

  @SuppressWarnings("NullAway.Init") // an event fills it before it is stored
  SharedBrandReplica(UUID id) {
    super(id);
  }

  @Override
  protected void apply(BrandState state) {
    ownerId = state.ownerId();
    shared = state.members().stream().anyMatch(member -> !member.userId().equals(state.ownerId()));
  }
}
