package io.crewcall.gig.replica;

import io.crewcall.contracts.brand.BrandState;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The picture of a brand, beside the copy of its name and team. */
@Entity
@Table(name = "brand_logo")
class BrandLogoReplica extends Replica<UUID> {
  @Id private UUID brandId;
  private @Nullable String logoUrl;

  @SuppressWarnings("NullAway.Init")
  protected BrandLogoReplica() {}

  @SuppressWarnings("NullAway.Init")
  BrandLogoReplica(UUID brandId) {
    this.brandId = brandId;
  }

  void take(BrandState brand) {
    logoUrl = brand.logoUrl();
  }

  @Override
  public UUID getId() {
    return brandId;
  }
}
