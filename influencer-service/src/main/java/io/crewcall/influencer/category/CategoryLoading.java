package io.crewcall.influencer.category;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
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
 * Takes the curated list over into the database: a repeatable migration, so that it runs before the
 * first request, under Flyway's lock when several instances start at once, and only when the file
 * has changed. A database that knows a newer version keeps it.
 */
@Component
class CategoryLoading implements JavaMigration {
  private static final String NAME = "categories";

  @Override
  public @Nullable MigrationVersion getVersion() {
    return null;
  }

  @Override
  public String getDescription() {
    return "Load categories";
  }

  @Override
  public Integer getChecksum() {
    CRC32 checksum = new CRC32();
    checksum.update(CategoryFile.bytes());
    return (int) checksum.getValue();
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) {
    load(context.getConnection(), CategoryFile.read());
  }

  /** Leaves the connection open and its transaction to the caller. */
  static void load(Connection connection, CategoryFile file) {
    load(JdbcClient.create(new SingleConnectionDataSource(connection, true)), file);
  }

  private static void load(JdbcClient jdbc, CategoryFile file) {
    Optional<Integer> known =
        jdbc.sql("select version from reference_data where name = :name for update")
            .param("name", NAME)
            .query((row, number) -> row.getInt("version"))
            .optional();
    if (known.isPresent() && known.get() >= file.version()) {
      return;
    }
    List<CategoryFile.Entry> entries = file.categories();
    for (int position = 0; position < entries.size(); position++) {
      CategoryFile.Entry entry = entries.get(position);
      jdbc.sql(
              """
              insert into category (category_id, name, parent_id, position)
              values (:id, :name, :parent, :position)
              on conflict (category_id) do update set name = excluded.name,
                parent_id = excluded.parent_id, position = excluded.position, retired = false
              """)
          .param("id", entry.id())
          .param("name", entry.name())
          .param("parent", entry.parent())
          .param("position", position)
          .update();
    }
    List<String> ids = entries.stream().map(CategoryFile.Entry::id).toList();
    jdbc.sql("update category set retired = true where category_id not in (:ids)")
        .param("ids", ids)
        .update();
    jdbc.sql("delete from category_alias").update();
    for (CategoryFile.Entry entry : entries) {
      Stream.concat(Stream.of(entry.id(), entry.name()), entry.otherWords().stream())
          .map(Slug::of)
          .distinct()
          .forEach(alias ->
              jdbc.sql("insert into category_alias (alias, category_id) values (:alias, :id)")
                  .param("alias", alias)
                  .param("id", entry.id())
                  .update());
    }
    jdbc.sql(
            """
            insert into reference_data (name, version) values (:name, :version)
            on conflict (name) do update set version = excluded.version
            """)
        .param("name", NAME)
        .param("version", file.version())
        .update();
  }
}
