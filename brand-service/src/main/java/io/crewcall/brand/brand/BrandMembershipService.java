package io.crewcall.brand.brand;

import static java.util.stream.Collectors.toMap;

import io.crewcall.brand.brand.BrandRepository.Place;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.platform.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Tells other rooms who may act for a brand. */
@Service
public class BrandMembershipService {
  private final BrandRepository brands;

  BrandMembershipService(BrandRepository brands) {
    this.brands = brands;
  }

  /** The person's role in the team; empty for others, and when there is no such brand. */
  public Optional<MemberRole> role(UUID brandId, UUID userId) {
    return brands.findRole(brandId, userId);
  }

  /** The person's roles in these brands' teams, in one statement. */
  public Map<UUID, MemberRole> roles(Collection<UUID> brandIds, UUID userId) {
    return brands.findPlaces(userId, brandIds).stream()
        .collect(toMap(Place::brandId, place -> place.membership().role()));
  }

  /** Who owns the brand. */
  public List<UUID> owners(UUID brandId) {
    return brands.findOwners(brandId);
  }

  /** The name of a brand that is known to be there. */
  public String companyName(UUID brandId) {
    return brands.findCompanyName(brandId).orElseThrow();
  }

  /** Whether the role may change what belongs to the brand; a viewer reads only. */
  public static boolean mayManage(MemberRole role) {
    return role == MemberRole.OWNER || role == MemberRole.MANAGER;
  }

  /** The refusal of a member whose role does not suffice. */
  public static Problem roleTooLow() {
    return Problem.forbidden("ROLE_TOO_LOW", "Your role in this brand's team does not permit it.");
  }
}
