package io.crewcall.influencer.category;

import io.crewcall.influencer.category.CategoryTables.Versions;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.vocabulary.Term;
import io.crewcall.platform.vocabulary.Vocabulary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Changes the curated list on behalf of admins, and keeps the log of it. */
@Service
class CategoryEditor {
  private final JdbcClient jdbc;
  private final CategoryTables tables;
  private final JsonMapper json;
  private final IdGenerator ids;
  private final Clock clock;

  CategoryEditor(JdbcClient jdbc, JsonMapper json, IdGenerator ids, Clock clock) {
    this.jdbc = jdbc;
    this.tables = new CategoryTables(jdbc);
    this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * One change.
   *
   * @param version of the list after it
   * @param change what was asked for
   */
  @Schema(name = "CategoryChange")
  record Change(UUID id, int version, UUID changedBy, Instant changedAt, ChangeCategories change) {}

  /**
   * Takes a change over as a whole.
   *
   * @param ifMatch the list's version that the change is based on
   * @throws io.crewcall.platform.problem.ProblemException 412 when somebody else was faster, 422
   *     when the list would not be consistent, 409 when something in use would vanish
   */
  @Transactional
  public Change change(UUID admin, ChangeCategories request, IfMatch ifMatch) {
    Versions versions = tables.lock().orElseThrow();
    ifMatch.check(versions.version());
    Map<String, CategoryTables.Row> present = tables.all();
    Map<String, Term> wanted = new LinkedHashMap<>();
    Map<String, Integer> places = new HashMap<>();
    Map<String, Integer> positions = new HashMap<>();
    List<FieldProblem> problems = new ArrayList<>();
    List<ChangeCategories.Entry> entries = request.categories();
    for (int index = 0; index < entries.size(); index++) {
      ChangeCategories.Entry entry = entries.get(index);
      places.put(entry.id(), index);
      if (entry.position() != null) {
        positions.put(entry.id(), entry.position());
      }
      if (wanted.put(entry.id(), entry.toTerm()) != null) {
        problems.add(
            new FieldProblem("categories[" + index + "].id", "DUPLICATE_ENTRY", "is there twice"));
      }
    }
    problems.addAll(inconsistencies(present, wanted, places));
    if (!problems.isEmpty()) {
      throw Problem.unprocessable(
              problems.getFirst().code(),
              "The list would not be consistent.",
              problems.toArray(FieldProblem[]::new))
          .exception();
    }
    for (ChangeCategories.Entry entry : entries) {
      if (entry.isRetired() && !entry.mayBeUsed() && tables.chosen(entry.id())) {
        throw Problem.conflict(
                "CATEGORY_IN_USE", entry.id() + " is on profiles; say evenIfUsed to retire it.")
            .exception();
      }
    }
    tables.write(wanted.values(), positions, true);
    Change logged = new Change(ids.next(), versions.version() + 1, admin, clock.instant(), request);
    tables.remember(new Versions(logged.version(), versions.fileVersion()));
    append(logged);
    return logged;
  }

  private static List<FieldProblem> inconsistencies(
      Map<String, CategoryTables.Row> present,
      Map<String, Term> wanted,
      Map<String, Integer> places) {
    Map<String, Term> all = new LinkedHashMap<>();
    present.forEach((id, row) -> all.put(id, row.term()));
    all.putAll(wanted);
    return Vocabulary.of(all.values()).faults().stream()
        .map(fault -> {
          @Nullable Integer place = places.get(fault.term());
          return new FieldProblem(
              place == null ? "categories" : "categories[" + place + "]",
              fault.code(),
              fault.term() + " " + fault.message());
        })
        .toList();
  }

  private void append(Change change) {
    jdbc.sql(
            """
            insert into category_change (change_id, version, changed_by, changed_at, note, request)
            values (:id, :version, :by, :at, :note, :request::jsonb)
            """)
        .param("id", change.id())
        .param("version", change.version())
        .param("by", change.changedBy())
        .param("at", change.changedAt().atOffset(ZoneOffset.UTC))
        .param("note", change.change().note())
        .param("request", json.writeValueAsString(change.change()))
        .update();
  }

  Optional<Change> find(UUID id) {
    return jdbc.sql("select * from category_change where change_id = :id")
        .param("id", id)
        .query((row, number) -> read(row))
        .optional();
  }

  /** The latest first, before a version (or from the latest). */
  List<Change> list(@Nullable Integer before, int limit) {
    return jdbc.sql(
            """
            select * from category_change where version < :before order by version desc limit :limit
            """)
        .param("before", before == null ? Integer.MAX_VALUE : before)
        .param("limit", limit)
        .query((row, number) -> read(row))
        .list();
  }

  private Change read(ResultSet row) throws SQLException {
    return new Change(
        row.getObject("change_id", UUID.class),
        row.getInt("version"),
        row.getObject("changed_by", UUID.class),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        json.readValue(row.getString("request"), ChangeCategories.class));
  }
}
