package io.crewcall.platform.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What people's words mean. */
public interface VocabularyWordRepository extends Repository<VocabularyWord, String> {

  /** A key that is equal for all spellings of a word, and the entry that it means. */
  record Meaning(String wordKey, String code) {}

  @Query(
      """
      select distinct new io.crewcall.platform.vocabulary.VocabularyWordRepository$Meaning(
        word.wordKey, word.code)
      from VocabularyWord word where word.wordKey in :keys
      """)
  List<Meaning> findByKeys(Collection<String> keys);

  /** Codes of the entries that some words mean, by {@link Slug#key}; in one statement at most. */
  default Map<String, String> meanings(Collection<String> words) {
    return words.isEmpty()
        ? Map.of()
        : findByKeys(words.stream().map(Slug::key).distinct().toList()).stream()
            .collect(Collectors.toMap(Meaning::wordKey, Meaning::code, (one, other) -> other));
  }
}
