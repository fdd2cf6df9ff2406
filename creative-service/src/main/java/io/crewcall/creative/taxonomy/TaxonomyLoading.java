package io.crewcall.creative.taxonomy;

import io.crewcall.creative.taxonomy.TaxonomyTables.Row;
import io.crewcall.creative.taxonomy.TaxonomyTables.Versions;
import io.crewcall.platform.vocabulary.Term;
import io.crewcall.platform.vocabulary.Vocabulary;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
 * Takes the taxonomy over into the database: a repeatable migration, so that it runs before the
 * first request, under Flyway's lock when several instances start at once, and only when the file
 * has changed. A database that knows a newer file keeps it.
 *
 * <p>What an admin has edited is left as it is, whatever the file says of it: see {@link
 * Vocabulary#layered}. What the file has no more is retired, unless it was edited.
 */
@Component
class TaxonomyLoading implements JavaMigration {
  private static final Logger log = LoggerFactory.getLogger(TaxonomyLoading.class);

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
    TaxonomyTables tables =
        new TaxonomyTables(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    Optional<Versions> known = tables.lock();
    if (known.isPresent() && known.get().fileVersion() >= file.version()) {
      return;
    }
    loadProfessions(tables, file.professions());
    loadSkills(tables, file.toSkills());
    tables.remember(
        new Versions(
            Math.max(known.map(Versions::version).orElse(0) + 1, file.version()), file.version()));
  }

  private static void loadProfessions(TaxonomyTables tables, List<Profession> file) {
    Map<String, Row<Profession>> present = tables.professions();
    for (int position = 0; position < file.size(); position++) {
      Row<Profession> row = present.get(file.get(position).code());
      if (row == null || !row.edited()) {
        tables.write(file.get(position), position, false, false);
      }
    }
    Set<String> delivered = file.stream().map(Profession::code).collect(Collectors.toSet());
    tables.retireProfessions(
        present.values().stream()
            .filter(row -> !row.edited())
            .map(row -> row.entry().code())
            .filter(code -> !delivered.contains(code))
            .toList());
  }

  private static void loadSkills(TaxonomyTables tables, List<Skill> file) {
    Map<String, Row<Skill>> present = tables.skills();
    List<Term> edited =
        present.values().stream().filter(Row::edited).map(row -> row.entry().toTerm()).toList();
    Vocabulary merged = Vocabulary.layered(file.stream().map(Skill::toTerm).toList(), edited);
    Set<String> faulty =
        merged.faults().stream().map(Vocabulary.Fault::term).collect(Collectors.toSet());
    merged
        .faults()
        .forEach(fault ->
            log.warn("skill {} of the file is left out: it {}", fault.term(), fault.message()));

    Map<String, Skill> delivered =
        file.stream().collect(Collectors.toMap(Skill::id, Function.identity()));
    List<Skill> changed = new ArrayList<>();
    Set<String> stay = merged.terms().stream().map(Term::code).collect(Collectors.toSet());
    stay.removeAll(faulty);
    for (Term term : merged.terms()) {
      Skill given = delivered.get(term.code());
      Row<Skill> row = present.get(term.code());
      if (given != null && stay.contains(term.code()) && (row == null || !row.edited())) {
        Skill wanted = given.with(term);
        if (row == null || !row.entry().toState().equals(wanted.toState())) {
          changed.add(wanted);
        }
      }
    }
    present.values().stream()
        .filter(row -> !row.edited() && !row.entry().retired() && !stay.contains(row.entry().id()))
        .forEach(row -> changed.add(row.entry().asRetired(null)));
    tables.write(changed, false);
  }
}
