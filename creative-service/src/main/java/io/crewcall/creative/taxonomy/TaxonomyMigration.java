package io.crewcall.creative.taxonomy;

import io.crewcall.creative.taxonomy.TaxonomyFile.ProfessionEntry;
import io.crewcall.creative.taxonomy.TaxonomyImport.Row;
import io.crewcall.platform.vocabulary.ReferenceDataMigration;
import io.crewcall.platform.vocabulary.ReferenceDataVersions;
import io.crewcall.platform.vocabulary.Term;
import io.crewcall.platform.vocabulary.VocabularyUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Loads the taxonomy. A database that knows a newer file keeps it, and what an admin has edited
 * stays as it is. What the file does not have any more is retired, unless it was edited.
 */
@Component
class TaxonomyMigration extends ReferenceDataMigration {

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
    new ReferenceDataVersions(jdbc)
        .load(
            "taxonomy",
            file.version(),
            () -> {
              loadProfessions(taxonomy, file.professions());
              loadSkills(taxonomy, file.toSkills());
            });
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
    VocabularyUpdate update =
        VocabularyUpdate.of(
            file.stream().map(SkillDefinition::toTerm).toList(),
            present.values().stream()
                .map(row -> new VocabularyUpdate.Stored(row.entry().toTerm(), row.edited()))
                .toList());
    Map<String, Term> terms =
        update.terms().stream().collect(Collectors.toMap(Term::code, Function.identity()));
    List<SkillDefinition> changed = new ArrayList<>();
    for (SkillDefinition given : file) {
      Term term = terms.get(given.id());
      if (term != null) {
        SkillDefinition wanted = given.with(term);
        Row<SkillDefinition> row = present.get(given.id());
        if (row == null || !row.entry().state().equals(wanted.state())) {
          changed.add(wanted);
        }
      }
    }
    present.values().stream()
        .map(Row::entry)
        .filter(skill -> !skill.retired() && update.gone().contains(skill.id()))
        .forEach(skill -> changed.add(skill.asRetired(null)));
    taxonomy.write(changed, false);
  }
}
