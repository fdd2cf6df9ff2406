package io.crewcall.platform.replicas.brand;

import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.brand.BrandState.Member;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is known of a brand: its name and who may act for it. */
@Entity
@Table(name = "brand_replica")
public class BrandReplica extends Replica<UUID> {
  @Id private UUID brandId;
  private String companyName;

  @ElementCollection
  @CollectionTable(name = "brand_member", joinColumns = @JoinColumn(name = "brand_id"))
  @MapKeyColumn(name = "user_id")
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Map<UUID, MemberRole> members = new HashMap<>();

  @SuppressWarnings("NullAway.Init")
  protected BrandReplica() {}

  @SuppressWarnings("NullAway.Init")
  BrandReplica(UUID brandId) {
    this.brandId = brandId;
  }

  void take(BrandState brand) {
    companyName = brand.companyName();
    Map<UUID, MemberRole> team =
        brand.members().stream().collect(Collectors.toMap(Member::userId, Member::role));
    members.keySet().retainAll(team.keySet());
    members.putAll(team);
  }

  public String companyName() {
    return companyName;
  }

  @Override
  public UUID getId() {
    return brandId;
  }
}
