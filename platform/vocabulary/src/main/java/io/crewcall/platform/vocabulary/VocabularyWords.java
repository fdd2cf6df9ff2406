package io.crewcall.platform.vocabulary;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words of some entries as columns of a table, in one order: their slugs, the entries they
 * mean, and their spelling. Retired entries have none.
 */
public record VocabularyWords(String[] slugs, String[] codes, String[] spellings) {

  public static VocabularyWords of(Collection<Term> terms) {
    Map<String, String> codes = new TreeMap<>();
    Map<String, String> spellings = new TreeMap<>();
    for (Term term : terms) {
      if (!term.retired()) {
        for (String word : term.words()) {
          codes.put(Slug.of(word), term.code());
          spellings.putIfAbsent(Slug.of(word), word);
        }
      }
    }
    return new VocabularyWords(
        codes.keySet().toArray(String[]::new),
        codes.values().toArray(String[]::new),
        spellings.values().toArray(String[]::new));
  }
}
