package io.crewcall.gig.replica;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.platform.security.CurrentUser;
import io.crewcall.platform.security.Scopes;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Brands and their teams, as brand-service told them. */
@Repository
public class Brands {
  private final JdbcClient jdbc;

  Brands(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The caller with their brand teams; one statement. */
  public Caller caller(CurrentUser user) {
    Map<UUID, MemberRole> memberships = new HashMap<>();
    jdbc.sql("select brand_id, role from brand_member where user_id = :user")
        .param("user", user.id())
        .query((ResultSet row) -> {
          memberships.put(
              row.getObject("brand_id", UUID.class), MemberRole.valueOf(row.getString("role")));
        });
    return new Caller(user.id(), user.isAdmin(Scopes.MODERATION), memberships);
  }

  public boolean known(UUID brandId) {
    return jdbc.sql("select exists (select 1 from brand_replica where brand_id = :id)")
        .param("id", brandId)
        .query(Boolean.class)
        .single();
  }

  /** Whether somebody is in a brand's team. */
  public boolean isMember(@Nullable UUID brandId, UUID userId) {
    return brandId != null
        && jdbc.sql(
                """
                select exists (
                  select 1 from brand_member where brand_id = :brand and user_id = :user)
                """)
            .param("brand", brandId)
            .param("user", userId)
            .query(Boolean.class)
            .single();
  }

  void on(Event<BrandState> event) {
    BrandState brand = event.data();
    int newer =
        jdbc.sql(
                """
                insert into brand_replica (brand_id, company_name, version)
                values (:id, :name, :version)
                on conflict (brand_id) do update
                set company_name = excluded.company_name, version = excluded.version
                where brand_replica.version < excluded.version
                """)
            .param("id", brand.brandId())
            .param("name", brand.companyName())
            .param("version", event.version())
            .update();
    if (newer == 1) {
      replaceTeam(brand);
    }
  }

  private void replaceTeam(BrandState brand) {
    Map<UUID, MemberRole> team = new HashMap<>();
    brand.members().forEach(member -> team.put(member.userId(), member.role()));
    team.put(brand.ownerId(), MemberRole.OWNER);
    jdbc.sql("delete from brand_member where brand_id = :id").param("id", brand.brandId()).update();
    team.forEach((user, role) ->
        jdbc.sql("insert into brand_member (brand_id, user_id, role) values (:id, :user, :role)")
            .param("id", brand.brandId())
            .param("user", user)
            .param("role", role.name())
            .update());
  }
}
