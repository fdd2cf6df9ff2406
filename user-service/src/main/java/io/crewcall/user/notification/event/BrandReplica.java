package io.crewcall.user.notification.event;

import io.crewcall.contracts.brand.BrandState;
import io.crewcall.user.replica.Replica;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A brand as brand-service told it last. */
@Entity
@Table(name = "notification_brand")
@AttributeOverride(name = "id", column = @Column(name = "brand_id"))
class BrandReplica extends Replica<BrandState> {
  private String companyName;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected BrandReplica() {}

  @SuppressWarnings("NullAway.Init") // an event fills it before it is stored
  BrandReplica(UUID id) {
    super(id);
  }

  @Override
  protected void apply(BrandState state) {
    companyName = state.companyName();
  }
}
