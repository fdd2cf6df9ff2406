package io.crewcall.search.skill;

import io.crewcall.contracts.creative.SkillState;
import io.crewcall.platform.vocabulary.Slug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Skills by every word for them, and what is part of what. */
final class Taxonomy {
  static final Taxonomy EMPTY = new Taxonomy(List.of());

  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, Set<String>> parts = new HashMap<>();

  Taxonomy(Collection<SkillState> skills) {
    for (SkillState skill : skills) {
      if (!skill.retired()) {
        Stream.concat(Stream.of(skill.code(), skill.name()), skill.aliases().stream())
            .forEach(word -> codes.putIfAbsent(Slug.key(word), skill.code()));
      }
      skill
          .parents()
          .forEach(parent ->
              parts.computeIfAbsent(parent, key -> new LinkedHashSet<>()).add(skill.code()));
    }
  }

  /** A skill by any word for it, and all that is part of it; the word itself when none is meant. */
  Set<String> meant(String word) {
    Set<String> meant = new LinkedHashSet<>();
    String code = codes.get(Slug.key(word));
    // The word as it is, too: gigs and profiles of before may carry it so.
    meant.add(code == null ? Slug.of(word) : code);
    meant.add(word.strip());
    List<String> open = new ArrayList<>(meant);
    while (!open.isEmpty()) {
      for (String part : parts.getOrDefault(open.removeLast(), Set.of())) {
        if (meant.add(part)) {
          open.add(part);
        }
      }
    }
    return meant;
  }
}
