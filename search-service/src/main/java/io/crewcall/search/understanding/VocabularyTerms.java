package io.crewcall.search.understanding;

import io.crewcall.contracts.creative.SkillState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a vocabulary is made of.
 *
 * @param meanings with the words for each
 * @param wishes with the words for each
 */
record VocabularyTerms(
    Map<ConceptValue, List<String>> meanings,
    Map<String, List<String>> wishes,
    List<String> stops,
    List<String> fillers) {

  static VocabularyTerms of(VocabularyFile file, Collection<SkillState> skills) {
    Map<ConceptValue, List<String>> meanings = new LinkedHashMap<>();
    file.of("profession")
        .forEach(entry ->
            meanings.put(
                new ConceptValue(
                    ConceptKind.PROFESSION,
                    entry.code(),
                    entry.words().getFirst(),
                    practice(entry.code(), skills),
                    Set.of(),
                    Set.of()),
                entry.words()));
    skills(file, skills, meanings);
    categories(file, meanings);
    places(file, meanings);
    file.of("language")
        .forEach(entry ->
            meanings.put(
                new ConceptValue(
                    ConceptKind.LANGUAGE,
                    entry.code(),
                    entry.words().getFirst(),
                    // Profiles of before carry the name.
                    Set.of(entry.words().getFirst()),
                    Set.of(),
                    Set.of()),
                entry.words()));
    file.of("platform")
        .forEach(entry ->
            meanings.put(
                ConceptValue.of(ConceptKind.PLATFORM, entry.code(), entry.words().getFirst()),
                entry.words()));
    Map<String, List<String>> wishes = new LinkedHashMap<>();
    file.of("wish").forEach(entry -> wishes.put(entry.code(), entry.words()));
    return new VocabularyTerms(meanings, wishes, words(file, "stop"), words(file, "filler"));
  }

  /** The widest skills of a profession. */
  private static Set<String> practice(String profession, Collection<SkillState> skills) {
    return skills.stream()
        .filter(skill -> skill.professions().contains(profession) && !skill.retired())
        .map(SkillState::code)
        .collect(Collectors.toSet());
  }

  private static void skills(
      VocabularyFile file,
      Collection<SkillState> skills,
      Map<ConceptValue, List<String>> meanings) {
    Map<String, List<String>> said = new HashMap<>();
    file.of("skill").forEach(entry -> said.put(entry.code(), entry.words()));
    Map<String, SkillState> byCode =
        skills.stream().collect(Collectors.toMap(SkillState::code, skill -> skill, (a, b) -> b));
    for (SkillState skill : skills) {
      if (skill.retired()) {
        continue;
      }
      Set<String> practisedBy = new LinkedHashSet<>(skill.professions());
      skill.parents().stream()
          .map(byCode::get)
          .filter(parent -> parent != null)
          .forEach(parent -> practisedBy.addAll(parent.professions()));
      List<String> words = new ArrayList<>(List.of(skill.code(), skill.name()));
      words.addAll(skill.aliases());
      words.addAll(said.getOrDefault(skill.code(), List.of()));
      meanings.put(
          new ConceptValue(
              ConceptKind.SKILL,
              skill.code(),
              skill.name(),
              below(skill.code(), skills),
              Set.copyOf(skill.parents()),
              practisedBy),
          words);
    }
  }

  private static Set<String> below(String code, Collection<SkillState> skills) {
    Set<String> below = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(code));
    while (!open.isEmpty()) {
      String one = open.removeLast();
      skills.stream()
          .filter(skill -> skill.parents().contains(one) && !skill.code().equals(code))
          .filter(skill -> below.add(skill.code()))
          .forEach(skill -> open.add(skill.code()));
    }
    return below;
  }

  private static void categories(VocabularyFile file, Map<ConceptValue, List<String>> meanings) {
    List<VocabularyFile.Entry> all = file.of("category");
    for (VocabularyFile.Entry entry : all) {
      Set<String> children =
          all.stream()
              .filter(other -> other.parent().equals(entry.code()))
              .map(VocabularyFile.Entry::code)
              .collect(Collectors.toSet());
      meanings.put(
          new ConceptValue(
              ConceptKind.CATEGORY,
              entry.code(),
              entry.words().getFirst(),
              children,
              entry.parent().isEmpty() ? Set.of() : Set.of(entry.parent()),
              Set.of()),
          entry.words());
    }
  }

  private static void places(VocabularyFile file, Map<ConceptValue, List<String>> meanings) {
    List<VocabularyFile.Entry> regions = file.of("region");
    for (VocabularyFile.Entry city : file.of("city")) {
      // Around a city is the smallest region that it is in.
      Set<String> around =
          regions.stream()
              .filter(region -> region.members().contains(city.code()))
              .findFirst()
              .map(region -> Set.copyOf(region.members()))
              .orElse(Set.of());
      meanings.put(
          new ConceptValue(ConceptKind.CITY, city.code(), city.code(), Set.of(), around, Set.of()),
          city.words());
    }
    regions.forEach(region ->
        meanings.put(
            new ConceptValue(
                ConceptKind.CITY,
                region.code(),
                region.words().getFirst(),
                Set.copyOf(region.members()),
                Set.of(),
                Set.of()),
            region.words()));
  }

  private static List<String> words(VocabularyFile file, String kind) {
    return file.of(kind).stream().flatMap(entry -> entry.words().stream()).toList();
  }
}
