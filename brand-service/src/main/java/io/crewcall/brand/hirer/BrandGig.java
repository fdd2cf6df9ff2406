package io.crewcall.brand.hirer;

import io.crewcall.contracts.gig.GigState;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A gig that was posted for a brand. */
@Entity
@Table(name = "brand_gig")
class BrandGig extends Replica<UUID> {
  @Id private UUID gigId;
  private UUID brandId;
  private boolean open;

  @SuppressWarnings("NullAway.Init")
  protected BrandGig() {}

  @SuppressWarnings("NullAway.Init") // an event fills it before it is stored
  BrandGig(UUID gigId) {
    this.gigId = gigId;
  }

  void take(UUID brand, GigState gig) {
    brandId = brand;
    open = gig.status() == GigState.Status.OPEN;
  }

  @Override
  public UUID getId() {
    return gigId;
  }
}
