package io.crewcall.creative.taxonomy;

import io.crewcall.creative.taxonomy.TaxonomyFile.ProfessionEntry;
import io.crewcall.platform.vocabulary.VocabularyWordImport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the taxonomy as a whole: what the file delivers, and what admins change. */
@Component
class TaxonomyImport {
  /** A skill with all its words, as {@link #skill} reads it. */
  private static final String SKILL =
      """
      select s.skill_id, s.name, s.parent_id, s.professions, s.retired, s.replaced_by,
        s.edited, s.version,
        array(select said from vocabulary_word w
              where w.code = s.skill_id and w.said not in (s.skill_id, s.name)
              order by said) as aliases
      from skill s
      """;

  private final JdbcClient jdbc;

  TaxonomyImport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether an admin has edited a row, beside what it says. */
  record Row<T>(T entry, boolean edited) {}

  private static SkillDefinition skill(ResultSet row) throws SQLException {
    return new SkillDefinition(
        row.getString("skill_id"),
        row.getString("name"),
        row.getString("parent_id"),
        Arrays.asList((String[]) row.getArray("aliases").getArray()),
        Arrays.asList((String[]) row.getArray("professions").getArray()),
        row.getBoolean("retired"),
        row.getString("replaced_by"));
  }

  /** All skills, retired ones too. */
  Map<String, Row<SkillDefinition>> skills() {
    Map<String, Row<SkillDefinition>> skills = new LinkedHashMap<>();
    jdbc.sql(SKILL + " order by s.skill_id")
        .query(row -> {
          SkillDefinition skill = skill(row);
          skills.put(skill.id(), new Row<>(skill, row.getBoolean("edited")));
        });
    return skills;
  }

  /** A skill of which others have not been told yet. */
  record Unannounced(SkillDefinition skill, long version) {}

  /**
   * Takes the skills of which others have not been told yet, and marks them as told. Their rows are
   * locked first, so that another instance finds nothing left.
   */
  List<Unannounced> takeUnannounced() {
    int behind =
        jdbc.sql(
                """
                select skill_id from skill where announced_version < version
                order by skill_id for update
                """)
            .query((row, number) -> row.getString("skill_id"))
            .list()
            .size();
    if (behind == 0) {
      return List.of();
    }
    List<Unannounced> skills =
        jdbc.sql(SKILL + " where s.announced_version < s.version order by s.skill_id")
            .query((row, number) -> new Unannounced(skill(row), row.getLong("version")))
            .list();
    jdbc.sql("update skill set announced_version = version where announced_version < version")
        .update();
    return skills;
  }

  /** All professions in their order, retired ones too. */
  Map<String, Row<ProfessionEntry>> professions() {
    Map<String, Row<ProfessionEntry>> professions = new LinkedHashMap<>();
    jdbc.sql("select code, name, retired, edited from profession order by position, code")
        .query(row -> {
          professions.put(
              row.getString("code"),
              new Row<>(
                  new ProfessionEntry(row.getString("code"), row.getString("name")),
                  row.getBoolean("edited")));
        });
    return professions;
  }

  /** Stores skills as they now are; each gets its next version, to be announced. */
  void write(Collection<SkillDefinition> skills, boolean edited) {
    String[] ids = skills.stream().map(SkillDefinition::id).toArray(String[]::new);
    // One statement: a parent or successor may be in the same batch.
    jdbc.sql(
            """
            insert into skill as known (skill_id, name, parent_id, professions, retired,
              replaced_by, edited)
            select id, name, parent, string_to_array(professions, ','), retired, successor, :edited
            from unnest(:ids::text[], :names::text[], :parents::text[], :professions::text[],
                        :retired::boolean[], :successors::text[])
              as given (id, name, parent, professions, retired, successor)
            on conflict (skill_id) do update set name = excluded.name,
              parent_id = excluded.parent_id, professions = excluded.professions,
              retired = excluded.retired, replaced_by = excluded.replaced_by,
              edited = excluded.edited, version = known.version + 1
            """)
        .param("ids", ids)
        .param("names", skills.stream().map(SkillDefinition::name).toArray(String[]::new))
        .param("parents", skills.stream().map(SkillDefinition::parentId).toArray(String[]::new))
        .param(
            "professions",
            skills.stream()
                .map(skill -> String.join(",", skill.professions()))
                .toArray(String[]::new))
        .param("retired", skills.stream().map(SkillDefinition::retired).toArray(Boolean[]::new))
        .param(
            "successors", skills.stream().map(SkillDefinition::replacedBy).toArray(String[]::new))
        .param("edited", edited)
        .update();
    VocabularyWordImport.replace(jdbc, skills.stream().map(SkillDefinition::toTerm).toList());
  }

  /**
   * Stores a profession.
   *
   * @param position in the list, from 0; null keeps its place or puts it at the end
   */
  void write(
      ProfessionEntry profession, @Nullable Integer position, boolean retired, boolean edited) {
    jdbc.sql(
            """
            insert into profession as known (code, name, position, retired, edited)
            values (:code, :name,
              coalesce(:position, (select coalesce(max(position), 0) + 1 from profession)),
              :retired, :edited)
            on conflict (code) do update set name = excluded.name,
              position = coalesce(:position, known.position), retired = excluded.retired,
              edited = excluded.edited
            """)
        .param("code", profession.code())
        .param("name", profession.name())
        .param("position", position, Types.INTEGER)
        .param("retired", retired)
        .param("edited", edited)
        .update();
  }

  /** Takes professions off the list; profiles that chose one keep it. */
  void retireProfessions(List<String> codes) {
    jdbc.sql("update profession set retired = true where code = any(:codes)")
        .param("codes", codes.toArray(String[]::new))
        .update();
  }
}
