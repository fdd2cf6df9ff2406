package io.crewcall.search.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as it is compared, the same for what is indexed and what is asked for: lower case, without
 * accents, points of Hebrew and Arabic, nuktas; forms of one letter are one. Vowel signs of Indic
 * scripts stay, since they make other words.
 */
public final class FoldedText {
  private static final Pattern MARKS =
      Pattern.compile(
          "[\\u0300-\\u036F\\u0591-\\u05BD\\u05BF\\u05C1-\\u05C7\\u0610-\\u061A\\u0640"
              + "\\u064B-\\u065F\\u0670\\u093C\\u09BC\\u0A3C\\u0ABC\\u200B-\\u200F\\u2060\\uFEFF]");
  private static final String FROM = "ٱىةکیøłđðıæœß’`";
  private static final String[] TO = {
    "ا", "ي", "ه", "ك", "ي", "o", "l", "d", "d", "i", "ae", "oe", "ss", "'", "'"
  };

  private FoldedText() {}

  public static String fold(String text) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT))
            .replaceAll("");
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      int at = FROM.indexOf(plain.charAt(i));
      if (at < 0) {
        folded.append(plain.charAt(i));
      } else {
        folded.append(TO[at]);
      }
    }
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }
}
