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

  /**
   * The caller's parts in what a hirer and somebody else have with each other. Whoever is the other
   * has no part on the hirer's side, also as a member of the brand that hires.
   *
   * @param part of the other
   */
  public Set<Actor> parts(UUID hirerId, @Nullable UUID brandId, UUID other, Actor part) {
    Set<Actor> parts = hirerParts(hirerId, brandId);
    if (id.equals(other)) {
      parts.remove(Actor.HIRER);
      parts.add(part);
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
