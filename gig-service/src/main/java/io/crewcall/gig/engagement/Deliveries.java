package io.crewcall.gig.engagement;

import io.crewcall.contracts.gig.DeliveryState;
import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.messaging.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What workers handed in. */
@Repository
class Deliveries {
  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final IdGenerator ids;

  Deliveries(JdbcClient jdbc, Outbox outbox, IdGenerator ids) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.ids = ids;
  }

  /** One version of the work; revisions count from 1. */
  record Delivery(UUID id, int revision, String note, List<UUID> mediaIds, Instant deliveredAt) {}

  /** Adds the next revision; the engagement is locked. */
  void add(Engagement engagement, String note, List<UUID> mediaIds, Instant now) {
    UUID id = ids.next();
    jdbc.sql(
            """
            insert into delivery (id, engagement_id, revision, note, media_ids, delivered_at)
            select :id, :engagement, coalesce(max(revision), 0) + 1, :note,
              cast(:media as uuid[]), :now
            from delivery where engagement_id = :engagement
            """)
        .param("id", id)
        .param("engagement", engagement.id())
        .param("note", note)
        .param("media", Columns.array(mediaIds))
        .param("now", Columns.param(now))
        .update();
    outbox.publish(
        "delivery.made",
        id,
        1,
        new DeliveryState(
            id,
            engagement.id(),
            engagement.terms().hirerId(),
            engagement.terms().workerId(),
            engagement.terms().brandId(),
            mediaIds,
            now));
  }

  List<Delivery> of(UUID engagementId) {
    return jdbc.sql(
            """
            select id, revision, note, media_ids, delivered_at from delivery
            where engagement_id = :engagement order by revision
            """)
        .param("engagement", engagementId)
        .query((row, number) ->
            new Delivery(
                Columns.uuid(row, "id"),
                row.getInt("revision"),
                row.getString("note"),
                Columns.uuids(row, "media_ids"),
                Columns.instant(row, "delivered_at")))
        .list();
  }
}
