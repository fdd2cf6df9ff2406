package io.crewcall.search.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms under which a name or a handle is found. */
public final class NameForms {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern BETWEEN_LETTERS_AND_DIGITS =
      Pattern.compile("(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");
  private static final int MOST = 40;
  private static final int LONGEST_THAI_NAME = 3;

  private NameForms() {}

  /**
   * A name, folded, with what is written without spaces taken apart: Thai by its dictionary, and
   * Korean names without the family's syllable.
   */
  public static String ofName(String name) {
    Set<String> forms = new LinkedHashSet<>();
    for (String word : SPACES.split(FoldedText.fold(name).strip())) {
      forms.add(word);
      parts(word).filter(part -> part.length() > 1).limit(MOST).forEach(forms::add);
      if (thai(word)) {
        thaiWords(word, forms);
      }
      if (hangul(word) && word.length() >= 3 && word.length() <= 4) {
        forms.add(word.substring(1));
        forms.add(word.substring(2));
      }
    }
    return String.join(" ", forms);
  }

  /** A handle's parts: {@code chef.zamora12} is found by {@code chef}, {@code zamora} too. */
  public static String ofHandles(List<String> handles) {
    Set<String> forms = new LinkedHashSet<>();
    for (String handle : handles) {
      parts(FoldedText.fold(handle)).limit(MOST).forEach(forms::add);
    }
    return String.join(" ", forms);
  }

  /** A handle without what people leave out or mistake: dots, underscores, the {@code @}. */
  public static String handleKey(String handle) {
    return SEPARATORS.matcher(FoldedText.fold(handle)).replaceAll("");
  }

  /** How the words of a name sound. */
  public static List<String> sounds(String name) {
    return SEPARATORS
        .splitAsStream(FoldedText.fold(name))
        .map(Sound::of)
        .filter(sound -> sound.length() > 1)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static Stream<String> parts(String word) {
    return SEPARATORS
        .splitAsStream(word)
        .flatMap(
            part -> Stream.concat(Stream.of(part), BETWEEN_LETTERS_AND_DIGITS.splitAsStream(part)))
        .filter(part -> !part.isEmpty());
  }

  private static boolean thai(String word) {
    return word.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.THAI);
  }

  private static boolean hangul(String word) {
    return word.codePoints()
        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
  }

  private static void thaiWords(String text, Set<String> forms) {
    BreakIterator words = BreakIterator.getWordInstance(Locale.forLanguageTag("th"));
    words.setText(text);
    List<String> found = new ArrayList<>();
    int from = words.first();
    for (int to = words.next(); to != BreakIterator.DONE; to = words.next()) {
      found.add(text.substring(from, to));
      from = to;
    }
    // A name may be several words of the dictionary.
    for (int i = 0; i < found.size(); i++) {
      for (int j = i + 1; j <= Math.min(found.size(), i + LONGEST_THAI_NAME); j++) {
        forms.add(String.join("", found.subList(i, j)));
      }
    }
  }
}
