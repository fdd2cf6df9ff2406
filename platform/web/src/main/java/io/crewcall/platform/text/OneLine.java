package io.crewcall.platform.text;

/**
 * The one rule for names, titles and other single lines that people read, as patterns for
 * {@code @Pattern} (so that the API documents show it).
 */
public final class OneLine {
  private static final String CHARACTERS =
      "[^\\p{Cc}\\u2028\\u2029\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069"
          + "\\uFFF9-\\uFFFB\\uFFFE\\uFFFF\\uDB40\\uDC00-\\uDB40\\uDC7F]*$";

  /**
   * Text without controls, separators of lines, marks that turn its direction, annotations between
   * lines and tags, in which whole sentences could be hidden. Joiners stay: scripts of India and
   * emoji need them.
   */
  public static final String TEXT = "^" + CHARACTERS;

  /**
   * The same with something to see in it: a letter, digit, sign or symbol that is no filler (Hangul
   * fillers and the empty Braille pattern are letters and symbols by their category).
   */
  public static final String NAME =
      "^(?=.*(?![\\u115F\\u1160\\u2800\\u3164\\uFFA0])[\\p{L}\\p{N}\\p{P}\\p{S}])" + CHARACTERS;

  /** What a refusal says. */
  public static final String MESSAGE = "must be one line of ordinary text";

  private OneLine() {}
}
