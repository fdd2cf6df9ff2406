package io.crewcall.creative.taxonomy;

import io.crewcall.creative.taxonomy.TaxonomyFile.ProfessionEntry;
import io.crewcall.creative.taxonomy.TaxonomyImport.Row;
import io.crewcall.platform.vocabulary.ReferenceDataMigration;
import io.crewcall.platform.vocabulary.ReferenceDataVersions;
import io.crewcall.platform.vocabulary.ReferenceDataVersions.Versions;
import io.crewcall.platform.vocabulary.Term;
import io.crewcall.platform.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Loads the taxonomy. A database that knows a newer file keeps it.
 *
 * <p>What an admin has edited stays as it is, whatever the file says: see {@link
 * Vocabulary#layered}. What the file does not have any more is retired, unless it was edited.
 */
@Component
class TaxonomyMigration extends ReferenceDataMigration {
  private static final Logger log = LoggerFactory.getLogger(TaxonomyMigration.class);

  TaxonomyMigration() {
    super("Load taxonomy", TaxonomyFile.RESOURCE);
  }

  @Override
  protected void load(JdbcClient jdbc) {
    load(jdbc, file());
  }

  static TaxonomyFile file() {
    return TaxonomyFile.parse(bytes(TaxonomyMigration.class, TaxonomyFile.RESOURCE));
  }

  static void load(JdbcClient jdbc, TaxonomyFile file) {
    TaxonomyImport taxonomy = new TaxonomyImport(jdbc);
    ReferenceDataVersions versions = new ReferenceDataVersions(jdbc, TaxonomyImport.NAME);
    Optional<Versions> known = versions.lock();
    if (known.isPresent() && known.get().fileVersion() >= file.version()) {
      return;
    }
    loadProfessions(taxonomy, file.professions());
    loadSkills(taxonomy, file.toSkills());
    versions.store(Versions.loaded(known, file.version()));
  }

  private static void loadProfessions(TaxonomyImport taxonomy, List<ProfessionEntry> file) {
    Map<String, Row<ProfessionEntry>> present = taxonomy.professions();
    for (int position = 0; position < file.size(); position++) {
      Row<ProfessionEntry> row = present.get(file.get(position).code());
      if (row == null || !row.edited()) {
        taxonomy.write(file.get(position), position, false, false);
      }
    }
    Set<String> delivered = file.stream().map(ProfessionEntry::code).collect(Collectors.toSet());
    taxonomy.retireProfessions(
        present.values().stream()
            .filter(row -> !row.edited())
            .map(row -> row.entry().code())
            .filter(code -> !delivered.contains(code))
            .toList());
  }

  private static void loadSkills(TaxonomyImport taxonomy, List<SkillDefinition> file) {
    Map<String, Row<SkillDefinition>> present = taxonomy.skills();
    List<Term> edited =
        present.values().stream().filter(Row::edited).map(row -> row.entry().toTerm()).toList();
    Vocabulary merged =
        Vocabulary.layered(file.stream().map(SkillDefinition::toTerm).toList(), edited);
    Set<String> faulty =
        merged.faults().stream().map(Vocabulary.Fault::term).collect(Collectors.toSet());
    merged
        .faults()
        .forEach(fault ->
            log.warn("skill {} of the file is left out: it {}", fault.term(), fault.message()));

    Map<String, SkillDefinition> delivered =
        file.stream().collect(Collectors.toMap(SkillDefinition::id, Function.identity()));
    List<SkillDefinition> changed = new ArrayList<>();
    Set<String> stay = merged.terms().stream().map(Term::code).collect(Collectors.toSet());
    stay.removeAll(faulty);
    for (Term term : merged.terms()) {
      SkillDefinition given = delivered.get(term.code());
      Row<SkillDefinition> row = present.get(term.code());
      if (given != null && stay.contains(term.code()) && (row == null || !row.edited())) {
        SkillDefinition wanted = given.with(term);
        if (row == null || !row.entry().state().equals(wanted.state())) {
          changed.add(wanted);
        }
      }
    }
    present.values().stream()
        .filter(row -> !row.edited() && !row.entry().retired() && !stay.contains(row.entry().id()))
        .forEach(row -> changed.add(row.entry().asRetired(null)));
    taxonomy.write(changed, false);
  }
}
