package io.crewcall.campaign.brand;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.platform.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the replica of brands; what is older than the stored version is ignored. */
@Configuration(proxyBeanMethods = false)
class BrandEvents {
  private final JdbcClient jdbc;

  BrandEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Bean
  Subscription<BrandState> brands() {
    return Subscription.to(BrandState.class, this::on).ahead();
  }

  private void on(Event<BrandState> event) {
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
    jdbc.sql("delete from brand_member where brand_id = :id").param("id", brand.brandId()).update();
    jdbc.sql(
            """
            insert into brand_member (brand_id, user_id, role)
            select :id, team.user_id, team.role
              from unnest(:users::uuid[], :roles::text[]) as team (user_id, role)
            """)
        .param("id", brand.brandId())
        .param(
            "users",
            brand.members().stream().map(m -> m.userId().toString()).toArray(String[]::new))
        .param("roles", brand.members().stream().map(m -> m.role().name()).toArray(String[]::new))
        .update();
  }
}
