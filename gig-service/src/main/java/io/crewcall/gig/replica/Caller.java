package io.crewcall.gig.replica;

import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.platform.security.ResolvedCaller;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, with the brand teams they are in.
 *
 * @param admin whether it is an administrator on duty as a moderator
 * @param memberships the caller's role by brand
 */
public record Caller(UUID id, boolean admin, Map<UUID, MemberRole> memberships)
    implements ResolvedCaller {
  public Caller {
    memberships = Map.copyOf(memberships);
  }

  /**
   * In which parts the caller stands to a gig: for a brand's gig its team decides, else who posted
   * it.
   */
  public Set<Actor> hirerParts(UUID hirerId, @Nullable UUID brandId) {
    EnumSet<Actor> parts = EnumSet.noneOf(Actor.class);
    if (brandId == null ? id.equals(hirerId) : actsFor(brandId)) {
      parts.add(Actor.HIRER);
    }
    if (admin) {
      parts.add(Actor.ADMIN);
    }
    return parts;
  }

  /** Whether the caller may see what a hirer sees: viewers of the brand read, too. */
  public boolean readsAsHirer(UUID hirerId, @Nullable UUID brandId) {
    return admin || (brandId == null ? id.equals(hirerId) : memberOf(brandId));
  }

  /** Whether the caller is an owner or a manager of the brand. */
  public boolean actsFor(UUID brandId) {
    MemberRole role = memberships.get(brandId);
    return role == MemberRole.OWNER || role == MemberRole.MANAGER;
  }

  public boolean memberOf(@Nullable UUID brandId) {
    return brandId != null && memberships.containsKey(brandId);
  }
}
