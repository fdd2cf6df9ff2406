package io.crewcall.gig.template;

import io.crewcall.gig.sql.Columns;
import io.crewcall.gig.sql.NewestFirst;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Where templates are kept. */
@Repository
class GigTemplates {
  private static final String SELECT =
      "select id, owner_id, brand_id, name, content, created_at, version from gig_template where ";
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Cursors cursors;

  GigTemplates(JdbcClient jdbc, JsonMapper json, Cursors cursors) {
    this.jdbc = jdbc;
    this.json = json;
    this.cursors = cursors;
  }

  void insert(GigTemplate template) {
    jdbc.sql(
            """
            insert into gig_template (id, owner_id, brand_id, name, content, created_at, version)
            values (:id, :owner, :brand, :name, cast(:content as jsonb), :now, :version)
            """)
        .param("id", template.id())
        .param("owner", template.ownerId())
        .param("brand", template.brandId())
        .param("name", template.name())
        .param("content", json.writeValueAsString(template.content()))
        .param("now", Columns.param(template.createdAt()))
        .param("version", template.version())
        .update();
  }

  Optional<GigTemplate> find(UUID id) {
    return jdbc.sql(SELECT + "id = :id")
        .param("id", id)
        .query((row, number) -> template(row))
        .optional();
  }

  void delete(UUID id) {
    jdbc.sql("delete from gig_template where id = :id").param("id", id).update();
  }

  Page<GigTemplate> ofOwner(UUID ownerId, PageQuery query) {
    return page("owner_id", ownerId, " and brand_id is null", query);
  }

  Page<GigTemplate> ofBrand(UUID brandId, PageQuery query) {
    return page("brand_id", brandId, "", query);
  }

  private Page<GigTemplate> page(String column, UUID whose, String more, PageQuery query) {
    String list = "templates:" + column + ":" + whose;
    NewestFirst keys =
        NewestFirst.all()
            .with(column, whose)
            .after(cursors.decode(list, query.cursor(), 1).orElse(List.of()));
    List<GigTemplate> rows =
        jdbc.sql(SELECT + keys.condition() + more + keys.order() + " limit :limit")
            .params(keys.parameters())
            .param("limit", query.limit() + 1)
            .query((row, number) -> template(row))
            .list();
    return Page.of(rows, query.limit(), row -> cursors.encode(list, row.id()));
  }

  private GigTemplate template(ResultSet row) throws SQLException {
    return new GigTemplate(
        Columns.uuid(row, "id"),
        Columns.uuid(row, "owner_id"),
        Columns.nullableUuid(row, "brand_id"),
        row.getString("name"),
        json.readValue(row.getString("content"), GigTemplate.Content.class),
        Columns.instant(row, "created_at"),
        row.getLong("version"));
  }
}
