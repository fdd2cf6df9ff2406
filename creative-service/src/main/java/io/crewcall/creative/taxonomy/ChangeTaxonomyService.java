package io.crewcall.creative.taxonomy;

import io.crewcall.creative.taxonomy.ChangeTaxonomyRequest.ProfessionEntry;
import io.crewcall.creative.taxonomy.ChangeTaxonomyRequest.SkillEntry;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.vocabulary.Term;
import io.crewcall.platform.vocabulary.Vocabulary;
import io.crewcall.platform.vocabulary.VocabularyChange;
import io.crewcall.platform.vocabulary.VocabularyEditor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the taxonomy for admins. */
@Service
class ChangeTaxonomyService {
  private final TaxonomyImport taxonomy;
  private final ProfessionRepository professions;
  private final TagUseFacts uses;
  private final SkillAnnouncementJob announcements;
  private final VocabularyEditor editor;

  ChangeTaxonomyService(
      TaxonomyImport taxonomy,
      ProfessionRepository professions,
      TagUseFacts uses,
      SkillAnnouncementJob announcements,
      VocabularyEditor editor) {
    this.taxonomy = taxonomy;
    this.professions = professions;
    this.uses = uses;
    this.announcements = announcements;
    this.editor = editor;
  }

  /**
   * Makes a change as a whole.
   *
   * @param ifMatch the version of the taxonomy that the change is based on
   * @throws io.crewcall.platform.problem.ProblemException 412 when somebody else was faster, 422
   *     when the taxonomy would not be consistent, 409 when something in use would vanish
   */
  @Transactional
  public VocabularyChange change(UUID admin, ChangeTaxonomyRequest request, IfMatch ifMatch) {
    return editor.change(admin, ifMatch, request.note(), request, () -> change(request));
  }

  private void change(ChangeTaxonomyRequest change) {
    Map<String, SkillDefinition> present = new LinkedHashMap<>();
    taxonomy.skills().forEach((id, row) -> present.put(id, row.entry()));

    List<FieldProblem> problems = new ArrayList<>();
    Map<String, SkillDefinition> wanted = wanted(present, change, problems);
    problems.addAll(unknownProfessions(wanted, taxonomy.professions().keySet(), change));
    problems.addAll(inconsistencies(present, wanted, change));
    Problem.refuseAny("The taxonomy would not be consistent.", problems);
    refuseWhatIsInUse(present, change);

    for (ProfessionEntry entry : change.professionEntries()) {
      taxonomy.write(
          new TaxonomyFile.ProfessionEntry(entry.code(), entry.name()),
          entry.position(),
          entry.isRetired(),
          true);
    }
    taxonomy.write(wanted.values(), true);
    announcements.announce();
  }

  /** The skills that change, as they shall be: those mentioned, and successors with more words. */
  private static Map<String, SkillDefinition> wanted(
      Map<String, SkillDefinition> present,
      ChangeTaxonomyRequest change,
      List<FieldProblem> problems) {
    Map<String, SkillDefinition> wanted = new LinkedHashMap<>();
    for (SkillEntry entry : change.skillEntries()) {
      List<String> practised = entry.professions();
      if (practised == null) {
        SkillDefinition parent = entry.parentId() == null ? null : present.get(entry.parentId());
        practised = parent == null ? List.of() : parent.professions();
      }
      SkillDefinition skill =
          new SkillDefinition(
              entry.id(),
              entry.name().strip(),
              entry.parentId(),
              entry.aliases() == null ? List.of() : entry.aliases(),
              practised,
              entry.isRetired(),
              entry.isRetired() ? entry.replacedBy() : null);
      if (wanted.put(entry.id(), skill) != null) {
        problems.add(new FieldProblem("skills", "DUPLICATE_ENTRY", entry.id() + " is there twice"));
      }
    }
    for (SkillDefinition retired : List.copyOf(wanted.values())) {
      String successor = retired.replacedBy();
      if (successor == null) {
        continue;
      }
      SkillDefinition heir = wanted.getOrDefault(successor, present.get(successor));
      if (heir == null || heir.retired()) {
        problems.add(
            new FieldProblem("skills", "UNKNOWN_SUCCESSOR", successor + " is not offered"));
      } else {
        List<String> words = new ArrayList<>(heir.aliases());
        words.addAll(retired.toTerm().words());
        SkillDefinition before = present.get(retired.id());
        words.addAll(before == null ? List.of() : before.toTerm().words());
        wanted.put(successor, heir.withWords(words));
      }
    }
    return wanted;
  }

  private static List<FieldProblem> unknownProfessions(
      Map<String, SkillDefinition> wanted, Set<String> known, ChangeTaxonomyRequest change) {
    Set<String> all = new HashSet<>(known);
    change.professionEntries().forEach(entry -> all.add(entry.code()));
    return wanted.values().stream()
        .flatMap(skill -> skill.professions().stream())
        .filter(code -> !all.contains(code))
        .distinct()
        .map(code -> new FieldProblem("skills", "UNKNOWN_PROFESSION", code + " is not known"))
        .toList();
  }

  private static List<FieldProblem> inconsistencies(
      Map<String, SkillDefinition> present,
      Map<String, SkillDefinition> wanted,
      ChangeTaxonomyRequest change) {
    Map<String, SkillDefinition> all = new LinkedHashMap<>(present);
    all.putAll(wanted);
    List<Term> terms = all.values().stream().map(SkillDefinition::toTerm).toList();
    Map<String, Integer> places = new HashMap<>();
    List<SkillEntry> entries = change.skillEntries();
    for (int index = 0; index < entries.size(); index++) {
      places.put(entries.get(index).id(), index);
    }
    return Vocabulary.of(terms).problems("skills", places);
  }

  private void refuseWhatIsInUse(
      Map<String, SkillDefinition> present, ChangeTaxonomyRequest change) {
    for (SkillEntry entry : change.skillEntries()) {
      SkillDefinition before = present.get(entry.id());
      boolean vanishes = entry.isRetired() && before != null && !before.retired();
      if (vanishes && !entry.mayBeUsed() && uses.of(entry.id()) > 0) {
        throw Problem.conflict(
                "SKILL_IN_USE",
                entry.id()
                    + " is on "
                    + uses.of(entry.id())
                    + " profiles or offers; name its successor, or say evenIfUsed.")
            .exception();
      }
    }
    for (ProfessionEntry entry : change.professionEntries()) {
      if (entry.isRetired() && !entry.mayBeUsed() && professions.isChosen(entry.code())) {
        throw Problem.conflict(
                "PROFESSION_IN_USE", entry.code() + " is on profiles; say evenIfUsed.")
            .exception();
      }
    }
  }
}
