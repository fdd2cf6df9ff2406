package io.crewcall.user.notification.event;

import io.crewcall.contracts.brand.BrandState;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A brand as brand-service told it last. */
@Entity
@Table(name = "notification_brand")
class BrandReplica extends Replica<UUID> {
  @Id private UUID brandId;
  private String companyName;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected BrandReplica() {}

  @SuppressWarnings("NullAway.Init") // an event fills it before it is stored
  BrandReplica(UUID id) {
    this.brandId = id;
  }

  /** Copies what an event tells. */
  void take(BrandState state) {
    companyName = state.companyName();
  }

  @Override
  public UUID getId() {
    return brandId;
  }
}
