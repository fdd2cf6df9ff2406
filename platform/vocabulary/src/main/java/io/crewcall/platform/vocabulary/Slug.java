package io.crewcall.platform.vocabulary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text in the forms in which names and other words of a vocabulary are kept and compared. Case,
 * accents, punctuation and spacing make no difference; letters of all scripts are kept.
 */
public final class Slug {
  private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private Slug() {}

  /** {@code "Sound & Foley"} becomes {@code sound-and-foley}; empty when nothing is left. */
  public static String of(String text) {
    String plain =
        ACCENTS
            .matcher(Normalizer.normalize(text.replace("&", " and "), Normalizer.Form.NFKD))
            .replaceAll("");
    String joined = GAPS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    int from = joined.startsWith("-") ? 1 : 0;
    int to = joined.length() > from && joined.endsWith("-") ? joined.length() - 1 : joined.length();
    return Normalizer.normalize(joined.substring(from, to), Normalizer.Form.NFC);
  }

  /**
   * What two spellings of one word have in common: {@code "D.O.P."}, {@code "dop"} and {@code "D O
   * P"} are all {@code dop}. Two words are the same if and only if their keys are equal.
   */
  public static String key(String text) {
    return of(text).replace("-", "");
  }
}
