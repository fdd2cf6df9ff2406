package io.crewcall.gig.replica;

import io.crewcall.platform.persistence.ReplicaLookup;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import io.crewcall.platform.replicas.brand.BrandReplicaRepository;
import io.crewcall.platform.security.CurrentUser;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may read what a brand's team shares. */
@Component
public class BrandAccess {
  private final BrandReplicaRepository brands;
  private final CallerLookup callers;

  BrandAccess(BrandReplicaRepository brands, CallerLookup callers) {
    this.brands = brands;
    this.callers = callers;
  }

  /**
   * The caller, if they are in the brand's team in any role, or a moderator; one statement for
   * these. A brand made a moment ago may not be known here yet.
   *
   * @throws ProblemException 403
   */
  public Caller reader(UUID brandId, CurrentUser user) {
    Caller caller = callers.caller(user);
    if (caller.admin() || caller.memberOf(brandId)) {
      return caller;
    }
    Caller later =
        ReplicaLookup.await(() -> brands.findById(brandId))
            .map(brand -> callers.caller(user))
            .orElse(caller);
    if (!later.memberOf(brandId)) {
      throw notMember();
    }
    return later;
  }

  /**
   * As {@link #reader}, for members alone.
   *
   * @throws ProblemException 403
   */
  public Caller member(UUID brandId, CurrentUser user) {
    Caller caller = reader(brandId, user);
    if (!caller.memberOf(brandId)) {
      throw notMember();
    }
    return caller;
  }

  private static ProblemException notMember() {
    return Problem.forbidden("NOT_BRAND_MEMBER", "Only the brand's team sees this.").exception();
  }
}
