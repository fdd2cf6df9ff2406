package io.crewcall.platform.vocabulary;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The versions of reference data in the service's table {@code reference_data}: of the data, which
 * grows with every change and is their ETag, and of the newest file that was loaded.
 */
public final class ReferenceDataVersions {
  private final JdbcClient jdbc;
  private final String name;

  /**
   * @param name of the data in the table
   */
  public ReferenceDataVersions(JdbcClient jdbc, String name) {
    this.jdbc = jdbc;
    this.name = name;
  }

  /** Version of the data and of the newest file in them. */
  public record Versions(int version, int fileVersion) {

    /** After a change by an admin. */
    public Versions edited() {
      return new Versions(version + 1, fileVersion);
    }

    /** After a file was loaded; never lower than the file's own version. */
    public static Versions loaded(Optional<Versions> before, int fileVersion) {
      int next = before.map(Versions::version).orElse(0) + 1;
      return new Versions(Math.max(next, fileVersion), fileVersion);
    }
  }

  /** The present version of the data. */
  public int current() {
    return jdbc.sql("select version from reference_data where name = :name")
        .param("name", name)
        .query((row, number) -> row.getInt("version"))
        .single();
  }

  /** The versions, locked until the transaction ends: changes come one after the other. */
  public Optional<Versions> lock() {
    return jdbc.sql(
            "select version, file_version from reference_data where name = :name for update")
        .param("name", name)
        .query((row, number) -> new Versions(row.getInt("version"), row.getInt("file_version")))
        .optional();
  }

  public void store(Versions versions) {
    jdbc.sql(
            """
            insert into reference_data (name, version, file_version)
            values (:name, :version, :fileVersion)
            on conflict (name) do update
              set version = excluded.version, file_version = excluded.file_version
            """)
        .param("name", name)
        .param("version", versions.version())
        .param("fileVersion", versions.fileVersion())
        .update();
  }
}
