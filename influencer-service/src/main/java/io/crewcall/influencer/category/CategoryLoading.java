package io.crewcall.influencer.category;

import io.crewcall.influencer.category.CategoryTables.Versions;
import io.crewcall.platform.vocabulary.Term;
import io.crewcall.platform.vocabulary.Vocabulary;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Takes the curated list over into the database: a repeatable migration, so that it runs before the
 * first request, under Flyway's lock when several instances start at once, and only when the file
 * has changed. A database that knows a newer file keeps it.
 *
 * <p>What an admin has edited is left as it is, whatever the file says of it: see {@link
 * Vocabulary#layered}. What the file has no more is retired, unless it was edited.
 */
@Component
class CategoryLoading implements JavaMigration {
  private static final Logger log = LoggerFactory.getLogger(CategoryLoading.class);

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
    CategoryTables tables =
        new CategoryTables(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    Optional<Versions> known = tables.lock();
    if (known.isPresent() && known.get().fileVersion() >= file.version()) {
      return;
    }
    Map<String, CategoryTables.Row> present = tables.all();
    List<Term> edited =
        present.values().stream()
            .filter(CategoryTables.Row::edited)
            .map(CategoryTables.Row::term)
            .toList();
    List<Term> delivered = file.categories().stream().map(CategoryFile.Entry::toTerm).toList();
    Vocabulary merged = Vocabulary.layered(delivered, edited);
    Set<String> faulty =
        merged.faults().stream().map(Vocabulary.Fault::term).collect(Collectors.toSet());
    merged
        .faults()
        .forEach(fault ->
            log.warn("category {} of the file is left out: it {}", fault.term(), fault.message()));

    Map<String, Integer> positions = new HashMap<>();
    delivered.forEach(term -> positions.put(term.code(), positions.size()));
    Set<String> mine = edited.stream().map(Term::code).collect(Collectors.toSet());
    List<Term> wanted =
        merged.terms().stream()
            .filter(term -> !mine.contains(term.code()) && !faulty.contains(term.code()))
            .toList();
    Set<String> stay = wanted.stream().map(Term::code).collect(Collectors.toSet());
    tables.retire(
        present.keySet().stream().filter(id -> !stay.contains(id) && !mine.contains(id)).toList());
    tables.write(wanted, positions, false);
    tables.remember(
        new Versions(
            Math.max(known.map(Versions::version).orElse(0) + 1, file.version()), file.version()));
  }
}
