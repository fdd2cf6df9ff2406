package io.crewcall.brand.brand;

import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.platform.problem.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells other rooms who may act for a brand. */
@Repository
public class BrandMembers {
  private final JdbcClient jdbc;

  BrandMembers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The person's role in the team; empty for others, and when there is no such brand. */
  public Optional<MemberRole> role(UUID brandId, UUID userId) {
    return jdbc.sql("select role from brand_member where brand_id = :brand and user_id = :user")
        .param("brand", brandId)
        .param("user", userId)
        .query(String.class)
        .optional()
        .map(MemberRole::valueOf);
  }

  /** The person's roles in these brands' teams, in one statement. */
  public Map<UUID, MemberRole> roles(Collection<UUID> brandIds, UUID userId) {
    Map<UUID, MemberRole> roles = new HashMap<>();
    jdbc.sql(
            "select brand_id, role from brand_member where user_id = :user and brand_id = any(:brands)")
        .param("user", userId)
        .param("brands", brandIds.toArray(UUID[]::new))
        .query((row, number) ->
            roles.put(
                row.getObject("brand_id", UUID.class), MemberRole.valueOf(row.getString("role"))))
        .list();
    return roles;
  }

  /** The name of a brand that is known to be there. */
  public String companyName(UUID brandId) {
    return jdbc.sql("select company_name from brand where id = :brand")
        .param("brand", brandId)
        .query(String.class)
        .single();
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
