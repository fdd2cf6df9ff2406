package io.crewcall.platform.replicas.brand;

import io.crewcall.contracts.brand.BrandState.MemberRole;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A brand with one person's part in it.
 *
 * @param role null for people outside of the team
 */
public record BrandMembership(String companyName, @Nullable MemberRole role) {

  /** Whether the person may read what belongs to the brand. */
  public boolean member() {
    return role != null;
  }

  /** Whether the person may change what belongs to the brand. */
  public boolean manager() {
    return role == MemberRole.OWNER || role == MemberRole.MANAGER;
  }

  /** The role as a set, empty for people outside of the team. */
  public Set<MemberRole> roles() {
    return role == null ? EnumSet.noneOf(MemberRole.class) : EnumSet.of(role);
  }
}
