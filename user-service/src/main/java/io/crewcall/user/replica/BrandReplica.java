package io.crewcall.user.replica;

import io.crewcall.contracts.brand.BrandState;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A brand as brand-service told it last. */
@Entity
@Table(name = "notification_brand")
public class BrandReplica extends Replica<UUID> {
  @Id private UUID brandId;
  private String companyName;
  private UUID ownerId;

  /** Whether it has members besides its owner. */
  @Column(name = "is_shared")
  private boolean shared;

  @SuppressWarnings("NullAway.Init")
  protected BrandReplica() {}

  @SuppressWarnings("NullAway.Init") // an event fills it before it is stored
  BrandReplica(UUID id) {
    this.brandId = id;
  }

  void take(BrandState state) {
    companyName = state.companyName();
    ownerId = state.ownerId();
    shared = state.members().stream().anyMatch(member -> !member.userId().equals(ownerId));
  }

  @Override
  public UUID getId() {
    return brandId;
  }
}
