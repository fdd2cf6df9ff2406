package io.crewcall.creative.taxonomy;

import io.crewcall.creative.taxonomy.ChangeTaxonomy.ProfessionEntry;
import io.crewcall.creative.taxonomy.ChangeTaxonomy.SkillEntry;
import io.crewcall.creative.taxonomy.TaxonomyTables.Row;
import io.crewcall.creative.taxonomy.TaxonomyTables.Versions;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.vocabulary.Term;
import io.crewcall.platform.vocabulary.Vocabulary;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the taxonomy on behalf of admins. */
@Service
class TaxonomyEditor {
  private final JdbcClient jdbc;
  private final TaxonomyTables tables;
  private final TaxonomyChanges log;
  private final TagUse uses;
  private final SkillAnnouncements announcements;
  private final IdGenerator ids;
  private final Clock clock;

  TaxonomyEditor(
      JdbcClient jdbc,
      TaxonomyChanges log,
      TagUse uses,
      SkillAnnouncements announcements,
      IdGenerator ids,
      Clock clock) {
    this.jdbc = jdbc;
    this.tables = new TaxonomyTables(jdbc);
    this.log = log;
    this.uses = uses;
    this.announcements = announcements;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Takes a change over as a whole.
   *
   * @param ifMatch the taxonomy's version that the change is based on
   * @throws io.crewcall.platform.problem.ProblemException 412 when somebody else was faster, 422
   *     when the taxonomy would not be consistent, 409 when something in use would vanish
   */
  @Transactional
  public TaxonomyChanges.Entry change(UUID admin, ChangeTaxonomy change, IfMatch ifMatch) {
    Versions versions = tables.lock().orElseThrow();
    ifMatch.check(versions.version());
    Map<String, Skill> present = new LinkedHashMap<>();
    tables.skills().forEach((id, row) -> present.put(id, row.entry()));
    Map<String, Row<Profession>> professions = tables.professions();

    List<FieldProblem> problems = new ArrayList<>();
    Map<String, Skill> wanted = wanted(present, change, problems);
    problems.addAll(unknownProfessions(wanted, professions.keySet(), change));
    problems.addAll(inconsistencies(present, wanted, change));
    if (!problems.isEmpty()) {
      throw Problem.unprocessable(
              problems.getFirst().code(),
              "The taxonomy would not be consistent.",
              problems.toArray(FieldProblem[]::new))
          .exception();
    }
    refuseWhatIsInUse(present, change);

    for (ProfessionEntry entry : change.professionEntries()) {
      tables.write(
          new Profession(entry.code(), entry.name()), entry.position(), entry.isRetired(), true);
    }
    tables.write(wanted.values(), true);
    TaxonomyChanges.Entry logged =
        new TaxonomyChanges.Entry(
            ids.next(), versions.version() + 1, admin, clock.instant(), change);
    tables.remember(new Versions(logged.version(), versions.fileVersion()));
    log.append(logged);
    announcements.announce();
    return logged;
  }

  /** The skills that change, as they shall be: those mentioned, and successors with more words. */
  private static Map<String, Skill> wanted(
      Map<String, Skill> present, ChangeTaxonomy change, List<FieldProblem> problems) {
    Map<String, Skill> wanted = new LinkedHashMap<>();
    for (SkillEntry entry : change.skillEntries()) {
      List<String> practised = entry.professions();
      if (practised == null) {
        Skill parent = entry.parentId() == null ? null : present.get(entry.parentId());
        practised = parent == null ? List.of() : parent.professions();
      }
      Skill skill =
          new Skill(
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
    for (Skill retired : List.copyOf(wanted.values())) {
      String successor = retired.replacedBy();
      if (successor == null) {
        continue;
      }
      Skill heir = wanted.getOrDefault(successor, present.get(successor));
      if (heir == null || heir.retired()) {
        problems.add(
            new FieldProblem("skills", "UNKNOWN_SUCCESSOR", successor + " is not offered"));
      } else {
        List<String> words = new ArrayList<>(heir.aliases());
        words.addAll(retired.toTerm().words());
        Skill before = present.get(retired.id());
        words.addAll(before == null ? List.of() : before.toTerm().words());
        wanted.put(successor, heir.withWords(words));
      }
    }
    return wanted;
  }

  private static List<FieldProblem> unknownProfessions(
      Map<String, Skill> wanted, Set<String> known, ChangeTaxonomy change) {
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
      Map<String, Skill> present, Map<String, Skill> wanted, ChangeTaxonomy change) {
    Map<String, Skill> all = new LinkedHashMap<>(present);
    all.putAll(wanted);
    List<Term> terms = all.values().stream().map(Skill::toTerm).toList();
    Map<String, Integer> places = new HashMap<>();
    List<SkillEntry> entries = change.skillEntries();
    for (int index = 0; index < entries.size(); index++) {
      places.put(entries.get(index).id(), index);
    }
    return Vocabulary.of(terms).faults().stream()
        .map(fault -> {
          @Nullable Integer place = places.get(fault.term());
          return new FieldProblem(
              place == null ? "skills" : "skills[" + place + "]",
              fault.code(),
              fault.term() + " " + fault.message());
        })
        .toList();
  }

  private void refuseWhatIsInUse(Map<String, Skill> present, ChangeTaxonomy change) {
    for (SkillEntry entry : change.skillEntries()) {
      Skill before = present.get(entry.id());
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
      if (entry.isRetired() && !entry.mayBeUsed() && chosen(entry.code())) {
        throw Problem.conflict(
                "PROFESSION_IN_USE", entry.code() + " is on profiles; say evenIfUsed.")
            .exception();
      }
    }
  }

  private boolean chosen(String profession) {
    return Objects.requireNonNull(
        jdbc.sql("select exists (select from creative_profession where code = :code) as chosen")
            .param("code", profession)
            .query((row, number) -> row.getBoolean("chosen"))
            .single());
  }
}
