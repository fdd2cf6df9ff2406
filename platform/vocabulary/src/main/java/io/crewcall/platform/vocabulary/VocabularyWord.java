package io.crewcall.platform.vocabulary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** One way to name an entry. Only {@link VocabularyWordImport} writes it. */
@Entity
@Immutable
class VocabularyWord {
  @Id private String alias;
  private String wordKey;
  private String code;

  @SuppressWarnings("NullAway.Init")
  protected VocabularyWord() {}
}
