package io.crewcall.search.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of a search and what they stand for.
 *
 * @param words as typed, folded
 * @param meanings alternatives; empty for what is a figure
 * @param bounds of a figure
 * @param corrected whether the words had to be spelled otherwise
 */
public record Concept(
    String words,
    ConceptKind kind,
    List<ConceptValue> meanings,
    @Nullable Bounds bounds,
    boolean corrected) {
  public Concept {
    meanings = List.copyOf(meanings);
  }

  static Concept of(String words, List<ConceptValue> meanings, boolean corrected) {
    return new Concept(words, meanings.getFirst().kind(), meanings, null, corrected);
  }

  static Concept figure(String words, ConceptKind kind, Bounds bounds) {
    return new Concept(words, kind, List.of(), bounds, false);
  }

  public boolean craft() {
    return meanings.stream().anyMatch(meaning -> meaning.kind().craft());
  }
}
