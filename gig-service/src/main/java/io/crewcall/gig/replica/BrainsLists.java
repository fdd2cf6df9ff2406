package io.crewcall.gig.replica;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.brand.BrainsListState;
import io.crewcall.gig.sql.Columns;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is on which BrainsList, as brand-service told it. */
@Repository
public class BrainsLists {
  private final JdbcClient jdbc;

  BrainsLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A shortlist of a brand. */
  public record BrainsList(UUID id, UUID brandId, List<UUID> creators) {}

  /** One that was not removed. */
  public Optional<BrainsList> find(UUID id) {
    return jdbc.sql(
            "select list_id, brand_id, creators from brains_list where list_id = :id and not removed")
        .param("id", id)
        .query((row, number) ->
            new BrainsList(
                Columns.uuid(row, "list_id"),
                Columns.uuid(row, "brand_id"),
                Columns.uuids(row, "creators")))
        .optional();
  }

  void on(Event<BrainsListState> event) {
    BrainsListState list = event.data();
    jdbc.sql(
            """
            insert into brains_list (list_id, brand_id, creators, removed, version)
            values (:id, :brand, cast(:creators as uuid[]), :removed, :version)
            on conflict (list_id) do update set creators = excluded.creators,
              removed = excluded.removed, version = excluded.version
            where brains_list.version < excluded.version
            """)
        .param("id", list.listId())
        .param("brand", list.brandId())
        .param("creators", Columns.array(list.creators()))
        .param("removed", list.removed())
        .param("version", event.version())
        .update();
  }
}
