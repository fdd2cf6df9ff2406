package io.crewcall.user.replica;

import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.brand.BrandState.Member;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A brand as brand-service told it last. */
@Entity
@Table(name = "notification_brand")
public class BrandReplica extends Replica<UUID> {
  @Id private UUID brandId;
  private String companyName;
  private UUID ownerId;

  private @Nullable String logoUrl;

  /** Its owners and managers, who act for it. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  private UUID[] managers = {};

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
    logoUrl = state.logoUrl();
    managers =
        state.members().stream()
            .filter(member -> member.role() != MemberRole.VIEWER)
            .map(Member::userId)
            .toArray(UUID[]::new);
    shared = state.members().stream().anyMatch(member -> !member.userId().equals(ownerId));
  }

  public List<UUID> managers() {
    return List.of(managers);
  }

  @Override
  public UUID getId() {
    return brandId;
  }
}
