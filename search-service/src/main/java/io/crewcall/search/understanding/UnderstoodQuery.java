package io.crewcall.search.understanding;

import java.util.List;

/**
 * What a search means.
 *
 * @param concepts what was understood
 * @param words the others, to be looked for as they are: names, handles, titles
 */
public record UnderstoodQuery(List<Concept> concepts, List<String> words) {
  public static final UnderstoodQuery NOTHING = new UnderstoodQuery(List.of(), List.of());

  public UnderstoodQuery {
    concepts = List.copyOf(concepts);
    words = List.copyOf(words);
  }

  /** Nothing to look for. */
  public boolean everything() {
    return concepts.isEmpty() && words.isEmpty();
  }
}
