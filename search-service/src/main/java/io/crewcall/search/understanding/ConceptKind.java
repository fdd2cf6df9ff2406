package io.crewcall.search.understanding;

/** What words of a search can stand for. */
public enum ConceptKind {
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
  AVAILABILITY;

  /** Whether it says what somebody does: the last thing to be given up. */
  public boolean craft() {
    return this == SKILL || this == PROFESSION || this == CATEGORY;
  }
}
