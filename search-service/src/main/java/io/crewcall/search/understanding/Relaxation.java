package io.crewcall.search.understanding;

import java.util.Arrays;
import java.util.List;

/** What is given up, in this order, when too few meet every condition. */
public enum Relaxation {
  NONE,
  SPELLING,
  FIGURES,
  CITY_LANGUAGE_PLATFORM,
  OTHER_WORDS,
  SOME_CRAFTS;

  /** The steps that make a difference. */
  public static List<Relaxation> steps(UnderstoodQuery understood) {
    boolean craft = understood.concepts().stream().anyMatch(Concept::craft);
    long crafts = understood.concepts().stream().filter(Concept::craft).count();
    boolean words = !understood.words().isEmpty();
    return Arrays.stream(values())
        .filter(step ->
            switch (step) {
              case NONE -> true;
              case SPELLING -> words;
              case FIGURES -> has(understood, step) && (craft || words);
              case CITY_LANGUAGE_PLATFORM -> has(understood, step);
              case OTHER_WORDS -> words && craft;
              case SOME_CRAFTS -> crafts > 1;
            })
        .toList();
  }

  private static boolean has(UnderstoodQuery understood, Relaxation step) {
    return understood.concepts().stream()
        .anyMatch(concept -> !concept.craft() && lastStep(concept.kind()) == step.ordinal() - 1);
  }

  /** The last step at which it is a condition. */
  private static int lastStep(ConceptKind kind) {
    return switch (kind) {
      case CITY, LANGUAGE, PLATFORM -> FIGURES.ordinal();
      case PRICE, FOLLOWERS, RATING, ENGAGEMENT, AVAILABILITY -> SPELLING.ordinal();
      case SKILL, PROFESSION, CATEGORY -> OTHER_WORDS.ordinal();
    };
  }

  public boolean wants(Concept concept) {
    ConceptKind kind = concept.craft() ? ConceptKind.SKILL : concept.kind();
    return ordinal() <= lastStep(kind);
  }

  public boolean wantsWords() {
    return ordinal() < OTHER_WORDS.ordinal();
  }

  public boolean wantsEveryCraft() {
    return ordinal() < SOME_CRAFTS.ordinal();
  }

  /** Whether words that are nearly the same count. */
  public boolean forgiving() {
    return this != NONE;
  }

  /** Cities around count as soon as something else was given up. */
  public boolean nearCities() {
    return ordinal() >= FIGURES.ordinal();
  }
}
