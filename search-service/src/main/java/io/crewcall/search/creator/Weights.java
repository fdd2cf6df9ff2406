package io.crewcall.search.creator;

/**
 * What each way to fit is worth; {@code docs/search.md} shows the table. What is worth more than
 * the next of its kind by a whole point is not overtaken by quality.
 */
final class Weights {
  // A craft.
  static final float PRIMARY_PROFESSION = 10;
  static final float FURTHER_PROFESSION = 6;
  static final float SKILL_OF_PROFESSION = 5;
  static final float SKILL = 9;
  static final float PART_OF_SKILL = 4;
  static final float PRACTISES_SKILL = 2;
  static final float CATEGORY = 9;
  static final float PART_OF_CATEGORY = 6;
  static final float NEAR_CATEGORY = 3;

  // Other wishes.
  static final float CITY = 6;
  static final float NEAR_CITY = 2;
  static final float LANGUAGE = 6;
  static final float PLATFORM = 5;
  static final float FIGURE = 6;

  // Words as they are.
  static final float WHOLE_NAME = 20;
  static final float ALL_WORDS_IN_NAME = 12;
  static final float NAME = 12;
  static final float HANDLE = 12;
  static final float WHOLE_HANDLE = 16;
  static final float BEGINNING_OF_HANDLE = 5;
  static final float NAME_OF_SAME_SOUND = 7;
  static final float NEARLY_NAME = 6;
  static final float HEADLINE_SKILLS_OFFERS = 3;
  static final float NEARLY_HEADLINE = 2;
  static final float BIO = 1.5f;
  static final float NAME_LIKE_CONCEPT = 7;

  // Quality orders those who fit equally.
  static final double QUALITY = 1.0;
  static final double RESPONSE_RATE = 0.2;
  static final double COMPLETENESS = 0.5;
  static final double PRICE = 5;

  // Where a figure is missing: what is known of people of whom nothing is known.
  static final double QUALITY_OF_NEWCOMERS = 0.7;
  static final double RESPONSE_RATE_OF_NEWCOMERS = 0.75;

  private Weights() {}
}
