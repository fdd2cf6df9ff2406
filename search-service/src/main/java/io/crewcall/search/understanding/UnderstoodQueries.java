package io.crewcall.search.understanding;

import io.crewcall.contracts.creative.SkillState;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads searches by the vocabulary of the moment. */
@Component
public class UnderstoodQueries {
  private final VocabularyFile file = VocabularyFile.all();
  private volatile Vocabulary vocabulary = new Vocabulary(VocabularyTerms.of(file, List.of()));

  /** Takes skills and their words over into the vocabulary. */
  public void learn(Collection<SkillState> skills) {
    vocabulary = new Vocabulary(VocabularyTerms.of(file, skills));
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /**
   * What a search means.
   *
   * @param verbatim words that are to be taken as they are
   */
  public UnderstoodQuery of(@Nullable String text, Collection<String> verbatim) {
    return new QueryReader(vocabulary).read(text, Set.copyOf(verbatim));
  }
}
