package io.crewcall.influencer.category;

import io.crewcall.platform.vocabulary.ReferenceDataMigration;
import io.crewcall.platform.vocabulary.ReferenceDataVersions;
import io.crewcall.platform.vocabulary.ReferenceDataVersions.Versions;
import io.crewcall.platform.vocabulary.Term;
import io.crewcall.platform.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Loads the curated list. A database that knows a newer file keeps it.
 *
 * <p>What an admin has edited stays as it is, whatever the file says: see {@link
 * Vocabulary#layered}. What the file does not have any more is retired, unless it was edited.
 */
@Component
class CategoryMigration extends ReferenceDataMigration {
  private static final Logger log = LoggerFactory.getLogger(CategoryMigration.class);

  CategoryMigration() {
    super("Load categories", CategoryFile.RESOURCE);
  }

  @Override
  protected void load(JdbcClient jdbc) {
    load(jdbc, file());
  }

  static CategoryFile file() {
    return CategoryFile.parse(bytes(CategoryMigration.class, CategoryFile.RESOURCE));
  }

  static void load(JdbcClient jdbc, CategoryFile file) {
    CategoryImport categories = new CategoryImport(jdbc);
    ReferenceDataVersions versions = new ReferenceDataVersions(jdbc, CategoryImport.NAME);
    Optional<Versions> known = versions.lock();
    if (known.isPresent() && known.get().fileVersion() >= file.version()) {
      return;
    }
    Map<String, CategoryImport.Row> present = categories.all();
    List<Term> edited =
        present.values().stream()
            .filter(CategoryImport.Row::edited)
            .map(CategoryImport.Row::term)
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
    categories.retire(
        present.keySet().stream().filter(id -> !stay.contains(id) && !mine.contains(id)).toList());
    categories.write(wanted, positions, false);
    versions.store(Versions.loaded(known, file.version()));
  }
}
