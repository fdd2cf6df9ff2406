package io.crewcall.user.notification.feed;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.gig.GigState;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What notifications need to know of gigs and brands; no event of these is news itself. */
@Repository
class Replicas {
  private final JdbcClient jdbc;

  Replicas(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void on(Event<GigState> event) {
    GigState gig = event.data();
    jdbc.sql(
            """
            insert into notification_gig (gig_id, title, open, deadline, version)
            values (:id, :title, :open, :deadline, :version)
            on conflict (gig_id) do update set title = excluded.title, open = excluded.open,
              deadline = excluded.deadline, version = excluded.version
              where notification_gig.version < excluded.version
            """)
        .param("id", event.subject())
        .param("title", gig.title())
        .param("open", gig.status() == GigState.Status.OPEN)
        .param("deadline", gig.deadline().atOffset(ZoneOffset.UTC))
        .param("version", event.version())
        .update();
  }

  void onBrand(Event<BrandState> event) {
    jdbc.sql(
            """
            insert into notification_brand (brand_id, company_name, version)
            values (:id, :name, :version)
            on conflict (brand_id) do update set company_name = excluded.company_name,
              version = excluded.version
              where notification_brand.version < excluded.version
            """)
        .param("id", event.subject())
        .param("name", event.data().companyName())
        .param("version", event.version())
        .update();
  }
}
