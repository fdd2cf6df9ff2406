package io.crewcall.media.delivery;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.gig.DeliveryState;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps who may look at delivered files. A file may be handed in more than once, and then all the
 * hirers see it.
 */
@Repository
public class DeliveryViewers {
  private final JdbcClient jdbc;

  DeliveryViewers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the file was delivered to this person, or to a brand in whose team the person is. */
  public boolean mayLook(UUID mediaId, UUID userId) {
    return jdbc.sql(
            """
            select exists (
              select 1 from delivery_viewer v
                left join brand_team t on v.kind = 'BRAND' and t.brand_id = v.viewer_id
               where v.media_id = :media
                 and (v.kind = 'USER' and v.viewer_id = :user or :user = any(t.members)))
            """)
        .param("media", mediaId)
        .param("user", userId)
        .query(Boolean.class)
        .single();
  }

  void delivered(Event<DeliveryState> event) {
    DeliveryState delivery = event.data();
    for (UUID mediaId : delivery.mediaIds()) {
      add(mediaId, delivery.hirerId(), "USER");
      if (delivery.brandId() != null) {
        add(mediaId, delivery.brandId(), "BRAND");
      }
    }
  }

  private void add(UUID mediaId, UUID viewer, String kind) {
    jdbc.sql(
            """
            insert into delivery_viewer (media_id, viewer_id, kind) values (:media, :viewer, :kind)
            on conflict do nothing
            """)
        .param("media", mediaId)
        .param("viewer", viewer)
        .param("kind", kind)
        .update();
  }

  void teamChanged(Event<BrandState> event) {
    jdbc.sql(
            """
            insert into brand_team (brand_id, members, version) values (:brand, :members, :version)
            on conflict (brand_id) do update
               set members = excluded.members, version = excluded.version
             where brand_team.version < excluded.version
            """)
        .param("brand", event.data().brandId())
        .param(
            "members",
            event.data().members().stream().map(BrandState.Member::userId).toArray(UUID[]::new))
        .param("version", event.version())
        .update();
  }
}
