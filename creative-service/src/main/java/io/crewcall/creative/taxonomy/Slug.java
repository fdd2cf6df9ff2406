package io.crewcall.creative.taxonomy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text in the one form in which names and aliases of skills are compared. */
final class Slug {
  private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private Slug() {}

  /** {@code "Sound & Foley"} becomes {@code sound-and-foley}; empty when nothing is left. */
  static String of(String text) {
    String plain =
        ACCENTS
            .matcher(Normalizer.normalize(text.replace("&", " and "), Normalizer.Form.NFKD))
            .replaceAll("");
    String joined = GAPS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    int from = joined.startsWith("-") ? 1 : 0;
    int to = joined.length() > from && joined.endsWith("-") ? joined.length() - 1 : joined.length();
    return Normalizer.normalize(joined.substring(from, to), Normalizer.Form.NFC);
  }
}
