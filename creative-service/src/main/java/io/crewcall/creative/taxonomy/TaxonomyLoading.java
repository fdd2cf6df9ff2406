package io.crewcall.creative.taxonomy;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Takes the taxonomy over into the database: a repeatable migration, so that it runs before the
 * first request, under Flyway's lock when several instances start at once, and only when the file
 * has changed. A database that knows a newer version keeps it.
 */
@Component
class TaxonomyLoading implements JavaMigration {
  private static final String NAME = "taxonomy";

  @Override
  public @Nullable MigrationVersion getVersion() {
    return null;
  }

  @Override
  public String getDescription() {
    return "Load taxonomy";
  }

  @Override
  public Integer getChecksum() {
    CRC32 checksum = new CRC32();
    checksum.update(TaxonomyFile.bytes());
    return (int) checksum.getValue();
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) {
    load(context.getConnection(), TaxonomyFile.read());
  }

  /** Leaves the connection open and its transaction to the caller. */
  static void load(Connection connection, TaxonomyFile file) {
    JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    Optional<Integer> known =
        jdbc.sql("select version from reference_data where name = :name for update")
            .param("name", NAME)
            .query((row, number) -> row.getInt("version"))
            .optional();
    if (known.isPresent() && known.get() >= file.version()) {
      return;
    }
    loadProfessions(jdbc, file.professions());
    loadSkills(jdbc, file.skills());
    loadAliases(jdbc, file.skills());
    jdbc.sql(
            """
            insert into reference_data (name, version) values (:name, :version)
            on conflict (name) do update set version = excluded.version
            """)
        .param("name", NAME)
        .param("version", file.version())
        .update();
  }

  private static void loadProfessions(JdbcClient jdbc, List<Profession> professions) {
    jdbc.sql(
            """
            insert into profession (code, name, position)
            select code, name, position
            from unnest(:codes::text[], :names::text[]) with ordinality as given (code, name, position)
            on conflict (code) do update set name = excluded.name, position = excluded.position,
              retired = false
            """)
        .param("codes", professions.stream().map(Profession::code).toArray(String[]::new))
        .param("names", professions.stream().map(Profession::name).toArray(String[]::new))
        .update();
    jdbc.sql("update profession set retired = true where code <> all(:codes::text[])")
        .param("codes", professions.stream().map(Profession::code).toArray(String[]::new))
        .update();
  }

  private static void loadSkills(JdbcClient jdbc, List<TaxonomyFile.Entry> skills) {
    String[] ids = skills.stream().map(TaxonomyFile.Entry::id).toArray(String[]::new);
    // One statement: a parent may be in the same batch as its children.
    jdbc.sql(
            """
            insert into skill (skill_id, name, parent_id)
            select id, name, parent
            from unnest(:ids::text[], :names::text[], :parents::text[]) as given (id, name, parent)
            on conflict (skill_id) do update set name = excluded.name,
              parent_id = excluded.parent_id, retired = false
            """)
        .param("ids", ids)
        .param("names", skills.stream().map(TaxonomyFile.Entry::name).toArray(String[]::new))
        .param("parents", skills.stream().map(TaxonomyFile.Entry::parent).toArray(String[]::new))
        .update();
    jdbc.sql("update skill set retired = true where skill_id <> all(:ids::text[])")
        .param("ids", ids)
        .update();
  }

  private static void loadAliases(JdbcClient jdbc, List<TaxonomyFile.Entry> skills) {
    Map<String, String> meant = new TreeMap<>();
    Map<String, String> said = new TreeMap<>();
    for (TaxonomyFile.Entry skill : skills) {
      Stream.concat(Stream.of(skill.id(), skill.name()), skill.otherWords().stream())
          .forEach(word -> {
            String other = meant.putIfAbsent(Slug.of(word), skill.id());
            if (other != null && !other.equals(skill.id())) {
              throw new IllegalStateException(
                  word + " means both " + other + " and " + skill.id() + " in the taxonomy");
            }
            said.putIfAbsent(Slug.of(word), word);
          });
    }
    jdbc.sql("delete from skill_alias").update();
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
}
