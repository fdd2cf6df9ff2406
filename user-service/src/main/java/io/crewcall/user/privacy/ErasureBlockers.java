package io.crewcall.user.privacy;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.platform.messaging.Subscription;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps in mind what would stand against an erasure, as the other services tell it. */
@Configuration(proxyBeanMethods = false)
class ErasureBlockers {
  private static final int MOST = 100;

  private final JdbcClient jdbc;

  ErasureBlockers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Bean
  Subscription<EngagementState> engagementsUnderWay() {
    return Subscription.to(EngagementState.class, this::on);
  }

  @Bean
  Subscription<BrandState> sharedBrands() {
    return Subscription.to(BrandState.class, this::onBrand);
  }

  private void on(Event<EngagementState> event) {
    EngagementState state = event.data();
    boolean open =
        switch (state.status()) {
          case COMPLETED, CANCELLED, RESOLVED -> false;
          case ACTIVE, DELIVERED, CHANGES_REQUESTED, CANCEL_REQUESTED, DISPUTED -> true;
        };
    jdbc.sql(
            """
            insert into open_engagement (engagement_id, hirer_id, worker_id, is_open, version)
            values (:id, :hirer, :worker, :open, :version)
            on conflict (engagement_id) do update set is_open = excluded.is_open,
              version = excluded.version
            where open_engagement.version < excluded.version
            """)
        .param("id", state.engagementId())
        .param("hirer", state.hirerId())
        .param("worker", state.workerId())
        .param("open", open)
        .param("version", event.version())
        .update();
  }

  private void onBrand(Event<BrandState> event) {
    BrandState state = event.data();
    boolean shared =
        state.members().stream().anyMatch(member -> !member.userId().equals(state.ownerId()));
    jdbc.sql(
            """
            insert into shared_brand (brand_id, owner_id, is_shared, version)
            values (:id, :owner, :shared, :version)
            on conflict (brand_id) do update set owner_id = excluded.owner_id,
              is_shared = excluded.is_shared, version = excluded.version
            where shared_brand.version < excluded.version
            """)
        .param("id", state.brandId())
        .param("owner", state.ownerId())
        .param("shared", shared)
        .param("version", event.version())
        .update();
  }

  /** What stands against erasing this person, at most a hundred of it. */
  List<ErasureBlocker> of(UUID userId) {
    return jdbc.sql(
            """
            select 'ENGAGEMENT_RUNNING' as code, engagement_id as id from open_engagement
            where hirer_id = :user and is_open
            union
            select 'ENGAGEMENT_RUNNING', engagement_id from open_engagement
            where worker_id = :user and is_open
            union
            select 'BRAND_SHARED', brand_id from shared_brand where owner_id = :user and is_shared
            order by 1, 2 limit :most
            """)
        .param("user", userId)
        .param("most", MOST)
        .query((row, number) ->
            new ErasureBlocker(
                ErasureBlocker.Code.valueOf(row.getString("code")),
                row.getObject("id", UUID.class)))
        .list();
  }
}
