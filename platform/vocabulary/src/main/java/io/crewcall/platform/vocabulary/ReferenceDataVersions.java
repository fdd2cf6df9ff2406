package io.crewcall.platform.vocabulary;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The versions of a service's vocabulary, in the one row of the table {@code reference_data}: of
 * the data, and of the newest file that was loaded.
 */
public final class ReferenceDataVersions {
  private final JdbcClient jdbc;

  public ReferenceDataVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Version of the data and of the newest file in them. */
  record Versions(int version, int fileVersion) {

    /** After a change by an admin. */
    Versions edited() {
      return new Versions(version + 1, fileVersion);
    }
  }

  /** The present version of the data. */
  int current() {
    return jdbc.sql("select version from reference_data").query(Integer.class).single();
  }

  /** The versions, locked until the transaction ends: changes come one after the other. */
  Optional<Versions> lock() {
    return jdbc.sql("select version, file_version from reference_data for update")
        .query((row, number) -> new Versions(row.getInt("version"), row.getInt("file_version")))
        .optional();
  }

  void store(Versions versions) {
    jdbc.sql("update reference_data set version = :version, file_version = :fileVersion")
        .param("version", versions.version())
        .param("fileVersion", versions.fileVersion())
        .update();
  }

  /**
   * Loads a file unless the same or a newer one was loaded before.
   *
   * @param name of the data in the table
   */
  public void load(String name, int fileVersion, Runnable file) {
    Optional<Versions> known = lock();
    if (known.isPresent() && known.get().fileVersion() >= fileVersion) {
      return;
    }
    file.run();
    // Never lower than the file's own version.
    int next = Math.max(known.map(Versions::version).orElse(0) + 1, fileVersion);
    jdbc.sql(
            """
            insert into reference_data (name, version, file_version)
            values (:name, :version, :fileVersion)
            on conflict (name) do update
              set version = excluded.version, file_version = excluded.file_version
            """)
        .param("name", name)
        .param("version", next)
        .param("fileVersion", fileVersion)
        .update();
  }
}
