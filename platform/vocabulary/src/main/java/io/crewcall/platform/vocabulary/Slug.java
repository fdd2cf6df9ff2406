package io.crewcall.platform.vocabulary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text in the forms in which names and other words of a vocabulary are kept and compared. Case,
 * accents, punctuation and spacing make no difference; letters of all scripts are kept, and what
 * tells {@code C++} and {@code C#} from {@code C}.
 */
public final class Slug {
  private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private static final Pattern PLUS_PLUS = Pattern.compile("(?<=\\p{L})\\+\\+");
  private static final Pattern SHARP = Pattern.compile("(?<=\\p{L})[#\\u266f](?![\\p{L}\\p{N}])");

  private Slug() {}

  /** {@code "Sound & Foley"} becomes {@code sound-and-foley}; empty when nothing is left. */
  public static String of(String text) {
    String plain =
        ACCENTS.matcher(Normalizer.normalize(spelled(text), Normalizer.Form.NFKD)).replaceAll("");
    String joined = GAPS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    int from = joined.startsWith("-") ? 1 : 0;
    int to = joined.length() > from && joined.endsWith("-") ? joined.length() - 1 : joined.length();
    return Normalizer.normalize(joined.substring(from, to), Normalizer.Form.NFC);
  }

  /** With the signs that make another word of it in words. */
  private static String spelled(String text) {
    String plus = PLUS_PLUS.matcher(text.replace("&", " and ")).replaceAll(" plus plus ");
    return SHARP.matcher(plus).replaceAll(" sharp ");
  }

  /**
   * What two spellings of one word have in common: {@code "D.O.P."}, {@code "dop"} and {@code "D O
   * P"} are all {@code dop}. Two words are the same if and only if their keys are equal.
   */
  public static String key(String text) {
    return of(text).replace("-", "");
  }
}
