package io.crewcall.influencer.category;

import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.vocabulary.Term;
import io.crewcall.platform.vocabulary.Vocabulary;
import io.crewcall.platform.vocabulary.VocabularyChange;
import io.crewcall.platform.vocabulary.VocabularyEditor;
import io.crewcall.platform.vocabulary.VocabularyUpdate.Stored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the curated list for admins. */
@Service
class ChangeCategoriesService {
  private final CategoryImport list;
  private final CategoryRepository categories;
  private final VocabularyEditor editor;
  private final CategoryAnnouncementJob announcements;

  ChangeCategoriesService(
      CategoryImport list,
      CategoryRepository categories,
      VocabularyEditor editor,
      CategoryAnnouncementJob announcements) {
    this.announcements = announcements;
    this.list = list;
    this.categories = categories;
    this.editor = editor;
  }

  /**
   * Makes a change as a whole.
   *
   * @param ifMatch the version of the list that the change is based on
   * @throws io.crewcall.platform.problem.ProblemException 412 when somebody else was faster, 422
   *     when the list would not be consistent, 409 when something in use would vanish
   */
  @Transactional
  public VocabularyChange change(UUID admin, ChangeCategoriesRequest request, IfMatch ifMatch) {
    return editor.change(
        admin, ifMatch, request.note(), request, () -> change(request.categories()));
  }

  private void change(List<ChangeCategoriesRequest.Entry> entries) {
    Map<String, Term> wanted = new LinkedHashMap<>();
    Map<String, Integer> places = new HashMap<>();
    Map<String, Integer> positions = new HashMap<>();
    List<FieldProblem> problems = new ArrayList<>();
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
    // The later of two entries of one id counts.
    List<Term> all =
        Stream.concat(list.all().stream().map(Stored::term), wanted.values().stream()).toList();
    problems.addAll(Vocabulary.of(all).problems("categories", places));
    Problem.refuseAny("The list would not be consistent.", problems);
    for (ChangeCategoriesRequest.Entry entry : entries) {
      if (entry.isRetired() && !entry.mayBeUsed() && categories.isChosen(entry.id())) {
        throw Problem.conflict(
                "CATEGORY_IN_USE", entry.id() + " is on profiles; say evenIfUsed to retire it.")
            .exception();
      }
    }
    list.write(wanted.values(), positions, true);
    announcements.announce();
  }
}
