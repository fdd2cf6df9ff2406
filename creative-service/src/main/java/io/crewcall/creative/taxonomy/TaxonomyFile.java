package io.crewcall.creative.taxonomy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The taxonomy as it is delivered: {@code reference/taxonomy.json}.
 *
 * @param version grows with every edit; a database takes a file over only when it is newer
 * @param professions in the order in which they are offered
 * @param skills wider ones before what is part of them
 */
record TaxonomyFile(int version, List<ProfessionEntry> professions, List<Entry> skills) {
  static final String RESOURCE = "/reference/taxonomy.json";

  /** One profession. */
  record ProfessionEntry(String code, String name) {}

  /**
   * One skill, with other words people use for it.
   *
   * @param professions who practises it; those of the parent if not said
   */
  record Entry(
      String id,
      String name,
      @Nullable String parent,
      @Nullable List<String> aliases,
      @Nullable List<String> professions) {

    List<String> otherWords() {
      return aliases == null ? List.of() : aliases;
    }
  }

  /** The skills as they are kept. */
  List<SkillDefinition> toSkills() {
    Map<String, List<String>> practised = new HashMap<>();
    return skills.stream()
        .map(entry -> {
          List<String> own =
              entry.professions() == null
                  ? practised.getOrDefault(entry.parent() == null ? "" : entry.parent(), List.of())
                  : entry.professions();
          practised.put(entry.id(), own);
          return new SkillDefinition(
              entry.id(), entry.name(), entry.parent(), entry.otherWords(), own, false, null);
        })
        .toList();
  }

  static TaxonomyFile parse(byte[] file) {
    return JsonMapper.builder().build().readValue(file, TaxonomyFile.class);
  }
}
