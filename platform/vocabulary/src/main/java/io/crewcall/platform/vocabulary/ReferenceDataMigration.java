package io.crewcall.platform.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Loads a file of reference data into the database: a repeatable migration. It runs before the
 * first request, under Flyway's lock when several instances start at once, and only when the file
 * has changed.
 */
public abstract class ReferenceDataMigration implements JavaMigration {
  private final String description;
  private final String resource;

  /**
   * @param resource path of the file in the class path
   */
  protected ReferenceDataMigration(String description, String resource) {
    this.description = description;
    this.resource = resource;
  }

  /**
   * Loads the file.
   *
   * @param jdbc in the migration's transaction
   */
  protected abstract void load(JdbcClient jdbc);

  @Override
  public final void migrate(Context context) {
    load(JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true)));
  }

  @Override
  public @Nullable MigrationVersion getVersion() {
    return null;
  }

  @Override
  public String getDescription() {
    return description;
  }

  @Override
  public Integer getChecksum() {
    CRC32 checksum = new CRC32();
    checksum.update(bytes(getClass(), resource));
    return (int) checksum.getValue();
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  /**
   * The content of a file in the class path of a service.
   *
   * @param owner a class of the service; several services may share this one in one JVM
   */
  protected static byte[] bytes(Class<?> owner, String resource) {
    try (InputStream file = owner.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException(resource + " is not in the class path");
      }
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
