package io.crewcall.search.understanding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of a search and what they were taken for.
 *
 * @param words as typed, in lower case
 * @param meanings what was looked for; empty for a figure and for words that were looked for as
 *     they are
 * @param least the lowest figure; amounts in minor units
 * @param most the highest figure
 * @param order {@code MORE} or {@code LESS} where that is better
 * @param corrected whether the words were taken for misspelled
 * @param relaxed whether results do not have to meet it, as too few did
 */
public record Understood(
    String words,
    Kind kind,
    List<UnderstoodMeaning> meanings,
    @Nullable Double least,
    @Nullable Double most,
    @Nullable Order order,
    boolean corrected,
    boolean relaxed) {

  /** What kind of thing it is; {@code TEXT} was not understood. */
  public enum Kind {
    SKILL,
    PROFESSION,
    CATEGORY,
    CITY,
    LANGUAGE,
    PLATFORM,
    PRICE,
    FOLLOWERS,
    RATING,
    ENGAGEMENT,
    AVAILABILITY,
    TEXT
  }

  /** Which way a figure is better. */
  public enum Order {
    MORE,
    LESS
  }

  /** One meaning: its kind, its code as profiles carry it, its name. */
  public record UnderstoodMeaning(Kind kind, String code, String label) {}

  public static List<Understood> of(UnderstoodQuery understood, Relaxation step) {
    List<Understood> all = new ArrayList<>();
    for (Concept concept : understood.concepts()) {
      boolean wanted = concept.craft() ? step.wantsEveryCraft() : step.wants(concept);
      all.add(of(concept, !wanted));
    }
    boolean craft = understood.concepts().stream().anyMatch(Concept::craft);
    for (String word : understood.words()) {
      boolean relaxed = craft && !step.wantsWords();
      all.add(new Understood(word, Kind.TEXT, List.of(), null, null, null, false, relaxed));
    }
    return all;
  }

  private static Understood of(Concept concept, boolean relaxed) {
    Bounds bounds = concept.bounds() == null ? new Bounds(null, null, 0) : concept.bounds();
    return new Understood(
        concept.words(),
        Kind.valueOf(concept.kind().name()),
        concept.meanings().stream().map(Understood::what).toList(),
        bounds.least(),
        bounds.most(),
        bounds.order() == 0 ? null : bounds.order() > 0 ? Order.MORE : Order.LESS,
        concept.corrected(),
        relaxed);
  }

  private static UnderstoodMeaning what(ConceptValue meaning) {
    return new UnderstoodMeaning(
        Kind.valueOf(meaning.kind().name()), meaning.code(), meaning.label());
  }
}
