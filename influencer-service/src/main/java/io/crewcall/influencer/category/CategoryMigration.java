package io.crewcall.influencer.category;

import io.crewcall.platform.vocabulary.ReferenceDataMigration;
import io.crewcall.platform.vocabulary.ReferenceDataVersions;
import io.crewcall.platform.vocabulary.Term;
import io.crewcall.platform.vocabulary.VocabularyUpdate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Loads the curated list. A database that knows a newer file keeps it, and what an admin has edited
 * stays as it is. What the file does not have any more is retired, unless it was edited.
 */
@Component
class CategoryMigration extends ReferenceDataMigration {

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
    List<Term> delivered = file.categories().stream().map(CategoryFile.Entry::toTerm).toList();
    Map<String, Integer> positions = new HashMap<>();
    delivered.forEach(term -> positions.put(term.code(), positions.size()));
    new ReferenceDataVersions(jdbc)
        .load(
            "categories",
            file.version(),
            () -> {
              VocabularyUpdate update = VocabularyUpdate.of(delivered, categories.all());
              categories.retire(update.gone());
              categories.write(update.terms(), positions, false);
            });
  }
}
