package io.crewcall.search.understanding;

import java.util.ArrayList;
import java.util.List;

/** What wishes without a number stand for. */
final class Wishes {
  private static final double NANO = 10_000;
  private static final double MICRO = 100_000;
  private static final double MACRO = 1_000_000;
  private static final double GOOD = 4.5;
  private static final double ENGAGED = 0.05;

  private Wishes() {}

  static List<Concept> concepts(String words, String wish, Vocabulary vocabulary) {
    List<Concept> concepts = new ArrayList<>();
    switch (wish) {
      case "cheap" -> concepts.add(Concept.figure(words, ConceptKind.PRICE, Bounds.less()));
      case "dear" -> concepts.add(Concept.figure(words, ConceptKind.PRICE, Bounds.more()));
      case "rated" -> concepts.add(Concept.figure(words, ConceptKind.RATING, Bounds.atLeast(GOOD)));
      case "engaging" ->
          concepts.add(Concept.figure(words, ConceptKind.ENGAGEMENT, Bounds.atLeast(ENGAGED)));
      case "nano" -> followers(concepts, words, new Bounds(null, NANO, 0), vocabulary);
      case "micro" -> followers(concepts, words, Bounds.between(NANO, MICRO), vocabulary);
      case "macro" -> followers(concepts, words, Bounds.between(MICRO, MACRO), vocabulary);
      case "mega" -> followers(concepts, words, Bounds.atLeast(MACRO), vocabulary);
      case "small" -> followers(concepts, words, Bounds.less(), vocabulary);
      case "large" -> followers(concepts, words, Bounds.more(), vocabulary);
      default ->
          concepts.add(
              Concept.figure(words, ConceptKind.AVAILABILITY, new Bounds(day(wish), null, 0)));
    }
    return concepts;
  }

  /** Who is asked for by followers is an influencer. */
  private static void followers(
      List<Concept> concepts, String words, Bounds bounds, Vocabulary vocabulary) {
    concepts.add(Concept.figure(words, ConceptKind.FOLLOWERS, bounds));
    ConceptValue influencer = vocabulary.of(ConceptKind.PROFESSION, "INFLUENCER");
    if (influencer != null && words.contains("influencer")) {
      concepts.add(Concept.of(words, List.of(influencer), false));
    }
  }

  /** From today on. */
  private static double day(String wish) {
    return wish.equals("tomorrow") ? 1 : 0;
  }
}
