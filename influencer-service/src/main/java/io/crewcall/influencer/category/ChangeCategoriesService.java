package io.crewcall.influencer.category;

import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.vocabulary.ReferenceDataVersions;
import io.crewcall.platform.vocabulary.ReferenceDataVersions.Versions;
import io.crewcall.platform.vocabulary.Term;
import io.crewcall.platform.vocabulary.Vocabulary;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the curated list for admins, and keeps the log of it. */
@Service
class ChangeCategoriesService {
  private final CategoryImport list;
  private final ReferenceDataVersions versions;
  private final CategoryRepository categories;
  private final CategoryChangeRepository changes;
  private final IdGenerator ids;
  private final Clock clock;

  ChangeCategoriesService(
      JdbcClient jdbc,
      CategoryRepository categories,
      CategoryChangeRepository changes,
      IdGenerator ids,
      Clock clock) {
    this.list = new CategoryImport(jdbc);
    this.versions = new ReferenceDataVersions(jdbc, CategoryImport.NAME);
    this.categories = categories;
    this.changes = changes;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Makes a change as a whole.
   *
   * @param ifMatch the version of the list that the change is based on
   * @throws io.crewcall.platform.problem.ProblemException 412 when somebody else was faster, 422
   *     when the list would not be consistent, 409 when something in use would vanish
   */
  @Transactional
  public CategoryChange change(UUID admin, ChangeCategoriesRequest request, IfMatch ifMatch) {
    Versions before = versions.lock().orElseThrow();
    ifMatch.check(before.version());
    Map<String, Term> wanted = new LinkedHashMap<>();
    Map<String, Integer> places = new HashMap<>();
    Map<String, Integer> positions = new HashMap<>();
    List<FieldProblem> problems = new ArrayList<>();
    List<ChangeCategoriesRequest.Entry> entries = request.categories();
    for (int index = 0; index < entries.size(); index++) {
      ChangeCategoriesRequest.Entry entry = entries.get(index);
      places.put(entry.id(), index);
      if (entry.position() != null) {
        positions.put(entry.id(), entry.position());
      }
      if (wanted.put(entry.id(), entry.toTerm()) != null) {
        problems.add(
            new FieldProblem("categories[" + index + "].id", "DUPLICATE_ENTRY", "is there twice"));
      }
    }
    problems.addAll(vocabulary(wanted).problems("categories", places));
    if (!problems.isEmpty()) {
      throw Problem.unprocessable(
              problems.getFirst().code(),
              "The list would not be consistent.",
              problems.toArray(FieldProblem[]::new))
          .exception();
    }
    for (ChangeCategoriesRequest.Entry entry : entries) {
      if (entry.isRetired() && !entry.mayBeUsed() && categories.isChosen(entry.id())) {
        throw Problem.conflict(
                "CATEGORY_IN_USE", entry.id() + " is on profiles; say evenIfUsed to retire it.")
            .exception();
      }
    }
    list.write(wanted.values(), positions, true);
    Versions after = before.edited();
    versions.store(after);
    return changes.save(
        new CategoryChange(ids.next(), after.version(), admin, clock.instant(), request));
  }

  /** The list with the wanted entries. */
  private Vocabulary vocabulary(Map<String, Term> wanted) {
    Map<String, Term> all = new LinkedHashMap<>();
    list.all().forEach((id, row) -> all.put(id, row.term()));
    all.putAll(wanted);
    return Vocabulary.of(all.values());
  }
}
