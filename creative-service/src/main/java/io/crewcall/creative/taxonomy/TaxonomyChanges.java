package io.crewcall.creative.taxonomy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The log of what admins changed in the taxonomy; only ever appended to. */
@Repository
class TaxonomyChanges {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  TaxonomyChanges(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }

  /**
   * One change.
   *
   * @param version of the taxonomy after it
   * @param change what was asked for
   */
  @Schema(name = "TaxonomyChange")
  record Entry(UUID id, int version, UUID changedBy, Instant changedAt, ChangeTaxonomy change) {}

  void append(Entry entry) {
    jdbc.sql(
            """
            insert into taxonomy_change (change_id, version, changed_by, changed_at, note, request)
            values (:id, :version, :by, :at, :note, :request::jsonb)
            """)
        .param("id", entry.id())
        .param("version", entry.version())
        .param("by", entry.changedBy())
        .param("at", entry.changedAt().atOffset(ZoneOffset.UTC))
        .param("note", entry.change().note())
        .param("request", json.writeValueAsString(entry.change()))
        .update();
  }

  Optional<Entry> find(UUID id) {
    return jdbc.sql("select * from taxonomy_change where change_id = :id")
        .param("id", id)
        .query((row, number) -> read(row))
        .optional();
  }

  /** The latest first, before a version (or from the latest). */
  List<Entry> list(@Nullable Integer before, int limit) {
    return jdbc.sql(
            """
            select * from taxonomy_change where version < :before order by version desc limit :limit
            """)
        .param("before", before == null ? Integer.MAX_VALUE : before)
        .param("limit", limit)
        .query((row, number) -> read(row))
        .list();
  }

  private Entry read(ResultSet row) throws SQLException {
    return new Entry(
        row.getObject("change_id", UUID.class),
        row.getInt("version"),
        row.getObject("changed_by", UUID.class),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        json.readValue(row.getString("request"), ChangeTaxonomy.class));
  }
}
