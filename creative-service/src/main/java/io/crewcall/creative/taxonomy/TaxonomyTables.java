package io.crewcall.creative.taxonomy;

import io.crewcall.platform.vocabulary.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads and writes the taxonomy's tables, for the file that is loaded before the service starts and
 * for what admins edit later. Not for readers, see {@link Taxonomy}.
 */
final class TaxonomyTables {
  /** A skill with all its words, as {@link #skill} reads it. */
  static final String SKILL =
      """
      select s.skill_id, s.name, s.parent_id, s.professions, s.retired, s.replaced_by,
        s.edited, s.version,
        array(select said from skill_alias a
              where a.skill_id = s.skill_id and a.said not in (s.skill_id, s.name)
              order by said) as aliases
      from skill s
      """;

  private static final String NAME = "taxonomy";

  private final JdbcClient jdbc;

  TaxonomyTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether an admin has edited a row, beside what it says. */
  record Row<T>(T entry, boolean edited) {}

  /** Which taxonomy this is, and the newest file that went into it. */
  record Versions(int version, int fileVersion) {}

  /** The versions, locked until the transaction ends: changes come one after the other. */
  Optional<Versions> lock() {
    return jdbc.sql(
            "select version, file_version from reference_data where name = :name for update")
        .param("name", NAME)
        .query((row, number) -> new Versions(row.getInt("version"), row.getInt("file_version")))
        .optional();
  }

  void remember(Versions versions) {
    jdbc.sql(
            """
            insert into reference_data (name, version, file_version)
            values (:name, :version, :fileVersion)
            on conflict (name) do update
              set version = excluded.version, file_version = excluded.file_version
            """)
        .param("name", NAME)
        .param("version", versions.version())
        .param("fileVersion", versions.fileVersion())
        .update();
  }

  static Skill skill(ResultSet row) throws SQLException {
    return new Skill(
        row.getString("skill_id"),
        row.getString("name"),
        row.getString("parent_id"),
        Arrays.asList((String[]) row.getArray("aliases").getArray()),
        Arrays.asList((String[]) row.getArray("professions").getArray()),
        row.getBoolean("retired"),
        row.getString("replaced_by"));
  }

  /** All skills, retired ones too. */
  Map<String, Row<Skill>> skills() {
    Map<String, Row<Skill>> skills = new LinkedHashMap<>();
    jdbc.sql(SKILL + " order by s.skill_id")
        .query(row -> {
          Skill skill = skill(row);
          skills.put(skill.id(), new Row<>(skill, row.getBoolean("edited")));
        });
    return skills;
  }

  /** All professions in their order, retired ones too. */
  Map<String, Row<Profession>> professions() {
    Map<String, Row<Profession>> professions = new LinkedHashMap<>();
    jdbc.sql("select code, name, retired, edited from profession order by position, code")
        .query(row -> {
          professions.put(
              row.getString("code"),
              new Row<>(
                  new Profession(row.getString("code"), row.getString("name")),
                  row.getBoolean("edited")));
        });
    return professions;
  }

  /** Stores skills as they now are; each gets its next version, to be announced. */
  void write(Collection<Skill> skills, boolean edited) {
    String[] ids = skills.stream().map(Skill::id).toArray(String[]::new);
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
        .param("names", skills.stream().map(Skill::name).toArray(String[]::new))
        .param("parents", skills.stream().map(Skill::parentId).toArray(String[]::new))
        .param(
            "professions",
            skills.stream()
                .map(skill -> String.join(",", skill.professions()))
                .toArray(String[]::new))
        .param("retired", skills.stream().map(Skill::retired).toArray(Boolean[]::new))
        .param("successors", skills.stream().map(Skill::replacedBy).toArray(String[]::new))
        .param("edited", edited)
        .update();
    jdbc.sql("delete from skill_alias where skill_id = any(:ids)").param("ids", ids).update();
    Map<String, String> meant = new TreeMap<>();
    Map<String, String> said = new TreeMap<>();
    for (Skill skill : skills) {
      if (!skill.retired()) {
        for (String word : skill.toTerm().words()) {
          meant.put(Slug.of(word), skill.id());
          said.putIfAbsent(Slug.of(word), word);
        }
      }
    }
    jdbc.sql(
            """
            insert into skill_alias (alias, skill_id, said)
            select * from unnest(:aliases::text[], :skills::text[], :said::text[])
            """)
        .param("aliases", meant.keySet().toArray(String[]::new))
        .param("skills", meant.values().toArray(String[]::new))
        .param("said", said.values().toArray(String[]::new))
        .update();
  }

  /**
   * Stores a profession.
   *
   * @param position in the list, from 0; null keeps its place or puts it at the end
   */
  void write(Profession profession, @Nullable Integer position, boolean retired, boolean edited) {
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
