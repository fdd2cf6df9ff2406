package io.crewcall.brand.hirer;

import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Work for a brand. */
@Entity
@Table(name = "brand_engagement")
class BrandEngagement extends Replica<UUID> {
  @Id private UUID engagementId;
  private UUID brandId;
  private boolean completed;

  /** False for work of the brand's own team, which feeds no figure. */
  private boolean counts;

  @SuppressWarnings("NullAway.Init")
  protected BrandEngagement() {}

  @SuppressWarnings("NullAway.Init") // an event fills it before it is stored
  BrandEngagement(UUID engagementId) {
    this.engagementId = engagementId;
  }

  void take(UUID brand, EngagementState engagement) {
    brandId = brand;
    completed = engagement.status() == EngagementState.Status.COMPLETED;
    counts = !engagement.ownBrand();
  }

  @Override
  public UUID getId() {
    return engagementId;
  }
}
