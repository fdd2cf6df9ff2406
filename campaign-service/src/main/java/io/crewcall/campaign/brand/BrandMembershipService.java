package io.crewcall.campaign.brand;

import io.crewcall.platform.persistence.ReplicaLookup;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.replicas.brand.BrandMembership;
import io.crewcall.platform.replicas.brand.BrandReplicaRepository;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Tells other rooms who may act for a brand, as brand-service told it. */
@Service
public class BrandMembershipService {
  private final BrandReplicaRepository brands;

  BrandMembershipService(BrandReplicaRepository brands) {
    this.brands = brands;
  }

  /** Empty when there is no such brand (yet). */
  public Optional<BrandMembership> find(UUID brandId, UUID userId) {
    return brands.findMembership(brandId, userId);
  }

  /**
   * Lets managers of the brand pass; waits a moment for a brand that was just made.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 when there is no such brand, 403 when
   *     the caller has no such part in it (brands themselves are public)
   */
  public void requireManager(UUID brandId, UUID userId) {
    BrandMembership membership =
        ReplicaLookup.await(() -> find(brandId, userId))
            .orElseThrow(
                () -> Problem.notFound("BRAND_NOT_FOUND", "There is no such brand.").exception());
    if (!membership.manager()) {
      throw roleTooLow().exception();
    }
  }

  /** The refusal of somebody whose part in the team does not suffice. */
  public static Problem roleTooLow() {
    return Problem.forbidden(
        "ROLE_TOO_LOW", "Only owners and managers of this brand's team may do this.");
  }
}
