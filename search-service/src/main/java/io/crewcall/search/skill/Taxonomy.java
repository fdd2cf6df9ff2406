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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Skills by every word for them, and what is part of what. */
final class Taxonomy {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int LONGEST_PHRASE = 5;
  private static final int MOST_WORDS = 12;

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

  /** Free text in which words for skills are told from the rest; null when there are none. */
  @Nullable SkillMatch match(String text) {
    List<String> words = SPACES.splitAsStream(text.strip()).limit(MOST_WORDS + 1).toList();
    if (words.size() > MOST_WORDS) {
      return null;
    }
    List<Set<String>> skills = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    int from = 0;
    while (from < words.size()) {
      int length = phraseAt(words, from);
      if (length == 0) {
        rest.add(words.get(from));
        from++;
      } else {
        skills.add(meant(String.join(" ", words.subList(from, from + length))));
        from += length;
      }
    }
    return skills.isEmpty() ? null : new SkillMatch(skills, String.join(" ", rest));
  }

  /** How many words from here on are a word for a skill, the most possible; 0 for none. */
  private int phraseAt(List<String> words, int from) {
    for (int length = Math.min(LONGEST_PHRASE, words.size() - from); length > 0; length--) {
      String key = Slug.key(String.join(" ", words.subList(from, from + length)));
      if (!key.isEmpty() && codes.containsKey(key)) {
        return length;
      }
    }
    return 0;
  }
}
