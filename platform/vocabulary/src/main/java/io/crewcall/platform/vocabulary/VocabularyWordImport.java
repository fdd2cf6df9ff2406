package io.crewcall.platform.vocabulary;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the words of entries. */
public final class VocabularyWordImport {
  private VocabularyWordImport() {}

  /** Replaces the words of some entries. Retired ones have none. */
  public static void replace(JdbcClient jdbc, Collection<Term> terms) {
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
    jdbc.sql("delete from vocabulary_word where code = any(:codes)")
        .param("codes", terms.stream().map(Term::code).toArray(String[]::new))
        .update();
    jdbc.sql(
            """
            insert into vocabulary_word (alias, code, said)
            select * from unnest(:slugs::text[], :codes::text[], :spellings::text[])
            """)
        .param("slugs", codes.keySet().toArray(String[]::new))
        .param("codes", codes.values().toArray(String[]::new))
        .param("spellings", spellings.values().toArray(String[]::new))
        .update();
  }
}
