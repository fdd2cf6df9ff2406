package io.crewcall.search.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All words that mean something, at one time. */
public final class Vocabulary {
  /** More words than any phrase has. */
  static final int LONGEST = 5;

  private static final Set<String> SMALL =
      Set.of("of", "and", "the", "for", "a", "ka", "ki", "ke", "का", "की", "के", "in", "to");

  private final Map<String, List<ConceptValue>> meanings = new HashMap<>();
  private final Map<String, Set<String>> wishes = new HashMap<>();
  private final Set<String> stops = new HashSet<>();
  private final Set<String> fillers = new HashSet<>();
  private final Map<ConceptKind, Map<String, ConceptValue>> byCode = new LinkedHashMap<>();
  private final SpellingRepair spelling;

  Vocabulary(VocabularyTerms terms) {
    terms
        .meanings()
        .forEach((meaning, words) -> {
          byCode
              .computeIfAbsent(meaning.kind(), kind -> new LinkedHashMap<>())
              .put(meaning.code(), meaning);
        });
    // What somebody has written down counts before what follows from a form of it.
    terms.meanings().forEach((meaning, words) -> words.forEach(word -> add(word, meaning)));
    Set<String> written = Set.copyOf(meanings.keySet());
    Set<String> forms = new HashSet<>();
    terms
        .meanings()
        .forEach((meaning, words) ->
            words.forEach(word ->
                WordForms.keys(word).stream()
                    .filter(key -> !written.contains(key))
                    .forEach(key -> {
                      put(key, meaning);
                      if (WordForms.words(word).size() == 1) {
                        forms.add(key);
                      }
                    })));
    terms
        .wishes()
        .forEach((wish, words) ->
            words.forEach(word ->
                wishes
                    .computeIfAbsent(WordForms.key(WordForms.words(word)), key -> new HashSet<>())
                    .add(wish)));
    terms.stops().forEach(word -> stops.addAll(WordForms.words(word)));
    terms.fillers().forEach(word -> fillers.addAll(WordForms.words(word)));
    Set<String> single = new HashSet<>(forms);
    terms
        .meanings()
        .values()
        .forEach(words -> words.forEach(word -> single.addAll(WordForms.words(word))));
    spelling =
        new SpellingRepair(single, word -> meanings.containsKey(word) || wishes.containsKey(word));
  }

  private void add(String word, ConceptValue meaning) {
    List<String> words = WordForms.words(word);
    put(WordForms.key(words), meaning);
    // "director of photography" is asked for without the small words, too.
    List<String> said = words.stream().filter(each -> !SMALL.contains(each)).toList();
    if (!said.isEmpty() && said.size() < words.size()) {
      put(WordForms.key(said), meaning);
    }
  }

  private void put(String key, ConceptValue meaning) {
    if (key.isEmpty()) {
      return;
    }
    List<ConceptValue> known = meanings.computeIfAbsent(key, any -> new ArrayList<>());
    if (!known.contains(meaning)) {
      known.add(meaning);
    }
  }

  List<ConceptValue> meanings(String key) {
    return meanings.getOrDefault(key, List.of());
  }

  /** A wish such as {@code cheap}; null when it is none. */
  @Nullable String wish(String key) {
    Set<String> found = wishes.get(key);
    return found == null ? null : found.iterator().next();
  }

  boolean stop(String word) {
    return stops.contains(word);
  }

  boolean filler(String word) {
    return fillers.contains(word);
  }

  SpellingRepair spelling() {
    return spelling;
  }

  /** All codes of a kind. */
  Set<String> codes(ConceptKind kind) {
    return byCode.getOrDefault(kind, Map.of()).keySet();
  }

  /** Whether a value of a filter is a word for something of the kind. */
  boolean means(ConceptKind kind, String value) {
    return meanings(WordForms.key(WordForms.words(value))).stream()
        .anyMatch(meaning -> meaning.kind() == kind);
  }

  /** The codes that values of a filter stand for, with what is part of them. */
  public List<String> codes(ConceptKind kind, List<String> values) {
    return values.stream().flatMap(value -> codes(kind, value).stream()).distinct().toList();
  }

  /** The value itself, and what it is a name of, as far as documents of any age carry it. */
  private List<String> codes(ConceptKind kind, String value) {
    List<String> codes = new ArrayList<>();
    codes.add(value.strip());
    for (ConceptValue meaning : meanings(WordForms.key(WordForms.words(value)))) {
      if (meaning.kind() == kind) {
        codes.add(meaning.code());
        if (kind != ConceptKind.PROFESSION) {
          codes.addAll(meaning.parts());
        }
      }
    }
    return codes.stream().distinct().toList();
  }

  @Nullable ConceptValue of(ConceptKind kind, String code) {
    return byCode.getOrDefault(kind, Map.of()).get(code);
  }
}
