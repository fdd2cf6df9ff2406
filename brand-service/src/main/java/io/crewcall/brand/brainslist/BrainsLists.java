package io.crewcall.brand.brainslist;

import io.crewcall.platform.messaging.Outbox;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where BrainsLists are kept. Every change leaves an event in the same transaction. */
@Repository
class BrainsLists {
  /** Sorts behind every real id. */
  private static final UUID NEWEST = new UUID(-1L, -1L);

  private final EntityManager entities;
  private final Outbox outbox;
  private final JdbcClient jdbc;
  private final Cursors cursors;

  BrainsLists(EntityManager entities, Outbox outbox, JdbcClient jdbc, Cursors cursors) {
    this.entities = entities;
    this.outbox = outbox;
    this.jdbc = jdbc;
    this.cursors = cursors;
  }

  Optional<BrainsList> find(UUID id) {
    return Optional.ofNullable(entities.find(BrainsList.class, id)).filter(list -> !list.removed());
  }

  /** With the row locked, so that changes to one list come one by one. */
  Optional<BrainsList> findLocked(UUID id) {
    return Optional.ofNullable(entities.find(BrainsList.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(list -> !list.removed());
  }

  void add(BrainsList list) {
    entities.persist(list);
    changed("list.created", list);
  }

  /** Writes what was changed, and tells others. */
  void changed(String event, BrainsList list) {
    entities.flush();
    outbox.publish(event, list.id(), list.version(), list.state());
  }

  /** The brand's other lists that have creators of this one, most in common first. */
  List<Overlap> overlaps(UUID brandId, UUID listId) {
    return jdbc.sql(
            """
            select l.id, l.title, array_agg(other.user_id order by other.position) as creators
              from brains_list_item mine
              join brains_list_item other
                on other.user_id = mine.user_id and other.list_id <> mine.list_id
              join brains_list l on l.id = other.list_id
             where mine.list_id = :list and l.brand_id = :brand and l.removed_at is null
             group by l.id, l.title
             order by count(*) desc, l.id desc
             limit 100
            """)
        .param("list", listId)
        .param("brand", brandId)
        .query((row, number) ->
            new Overlap(
                row.getObject("id", UUID.class),
                row.getString("title"),
                List.of((UUID[]) row.getArray("creators").getArray())))
        .list();
  }

  /** A brand's lists, newest first; one statement a page. */
  Page<ListSummary> page(UUID brandId, PageQuery query) {
    String name = "brains-lists:" + brandId;
    UUID before =
        cursors
            .decode(name, query.cursor(), 1)
            .map(List::getFirst)
            .map(UUID::fromString)
            .orElse(NEWEST);
    List<ListSummary> rows =
        jdbc.sql(
                """
                select l.id, l.brand_id, l.title, l.created_at, l.updated_at, l.version,
                       (select count(*) from brains_list_item i where i.list_id = l.id) as items
                  from brains_list l
                 where l.brand_id = :brand and l.removed_at is null and l.id < :before
                 order by l.id desc
                 limit :limit
                """)
            .param("brand", brandId)
            .param("before", before)
            .param("limit", query.limit() + 1)
            .query((row, number) ->
                new ListSummary(
                    row.getObject("id", UUID.class),
                    row.getObject("brand_id", UUID.class),
                    row.getString("title"),
                    row.getInt("items"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                    row.getLong("version")))
            .list();
    return Page.of(rows, query.limit(), last -> cursors.encode(name, last.id()));
  }
}
