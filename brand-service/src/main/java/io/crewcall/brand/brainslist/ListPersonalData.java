package io.crewcall.brand.brainslist;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A person on lists and behind them. What a member noted about others belongs to the brand, whose
 * work it was, and stays; what brands noted about the person goes. In the export brands' notes and
 * votes are left out: they are the brands' own.
 */
@Component
@Order(3)
class ListPersonalData implements PersonalData {
  private final JdbcClient jdbc;
  private final BrainsLists lists;
  private final Clock clock;

  ListPersonalData(JdbcClient jdbc, BrainsLists lists, Clock clock) {
    this.jdbc = jdbc;
    this.lists = lists;
    this.clock = clock;
  }

  /** Somebody whom the person put on a list. */
  record Added(
      UUID listId, String listTitle, UUID userId, @Nullable String note, Instant addedAt) {}

  /** What the person thinks of somebody on a list. */
  record Voted(UUID listId, UUID userId, String vote) {}

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "list-items-added",
        jdbc
            .sql(
                """
                select l.id, l.title, i.user_id, i.note, i.added_at
                  from brains_list_item i join brains_list l on l.id = i.list_id
                 where i.added_by = :user
                 order by l.id, i.position
                """)
            .param("user", userId)
            .withFetchSize(500)
            .query((row, number) ->
                new Added(
                    row.getObject("id", UUID.class),
                    row.getString("title"),
                    row.getObject("user_id", UUID.class),
                    row.getString("note"),
                    row.getObject("added_at", OffsetDateTime.class).toInstant()))
            .stream());
    documents.addAll(
        "list-votes",
        jdbc
            .sql("select list_id, user_id, vote from brains_list_vote where voter_id = :user")
            .param("user", userId)
            .withFetchSize(500)
            .query((row, number) ->
                new Voted(
                    row.getObject("list_id", UUID.class),
                    row.getObject("user_id", UUID.class),
                    row.getString("vote")))
            .stream());
  }

  @Override
  public void erase(UUID userId) {
    jdbc.sql("delete from brains_list_vote where voter_id = :user").param("user", userId).update();
    jdbc.sql("select list_id from brains_list_item where user_id = :user order by list_id")
        .param("user", userId)
        .query(UUID.class)
        .list()
        .forEach(listId ->
            lists
                .findLocked(listId)
                .filter(list -> list.remove(userId, clock.instant()))
                .ifPresent(list -> lists.changed("list.changed", list)));
    removeOrphans(userId);
  }

  /** The lists of brands that nobody belongs to any more; this person was their last owner. */
  private void removeOrphans(UUID userId) {
    jdbc.sql(
            """
            select l.id from brains_list l join brand b on b.id = l.brand_id
             where b.owner_id = :user and l.removed_at is null
               and not exists (select 1 from brand_member m where m.brand_id = l.brand_id)
             order by l.id
            """)
        .param("user", userId)
        .query(UUID.class)
        .list()
        .forEach(listId ->
            lists
                .findLocked(listId)
                .ifPresent(list -> {
                  list.retire(clock.instant());
                  lists.changed("list.removed", list);
                }));
  }
}
