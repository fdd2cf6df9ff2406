package io.crewcall.campaign.brand;

import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.platform.persistence.ReplicaLookup;
import io.crewcall.platform.problem.Problem;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Brands and their teams, as brand-service told them. */
@Repository
public class BrandTeams {
  private final JdbcClient jdbc;

  BrandTeams(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A brand with the caller's part in it.
   *
   * @param role null for people outside of the team
   */
  public record Standing(String companyName, @Nullable MemberRole role) {

    /** Whether the caller may read what belongs to the brand. */
    public boolean member() {
      return role != null;
    }

    /** Whether the caller may change what belongs to the brand. */
    public boolean manager() {
      return role == MemberRole.OWNER || role == MemberRole.MANAGER;
    }
  }

  /** Empty when there is no such brand (yet). */
  public Optional<Standing> standing(UUID brandId, UUID userId) {
    return jdbc.sql(
            """
            select b.company_name, m.role
              from brand_replica b
              left join brand_member m on m.brand_id = b.brand_id and m.user_id = :user
             where b.brand_id = :brand
            """)
        .param("brand", brandId)
        .param("user", userId)
        .query((row, number) -> {
          String role = row.getString("role");
          return new Standing(
              row.getString("company_name"), role == null ? null : MemberRole.valueOf(role));
        })
        .optional();
  }

  /**
   * Lets managers of the brand pass; waits a moment for a brand that was just made.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 when there is no such brand, 403 when
   *     the caller has no such part in it (brands themselves are public)
   */
  public void requireManager(UUID brandId, UUID userId) {
    Standing standing =
        ReplicaLookup.await(() -> standing(brandId, userId))
            .orElseThrow(
                () -> Problem.notFound("BRAND_NOT_FOUND", "There is no such brand.").exception());
    if (!standing.manager()) {
      throw roleTooLow().exception();
    }
  }

  /** The refusal of somebody whose part in the team does not suffice. */
  public static Problem roleTooLow() {
    return Problem.forbidden(
        "ROLE_TOO_LOW", "Only owners and managers of this brand's team may do this.");
  }
}
