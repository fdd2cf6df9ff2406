package io.crewcall.brand.brand;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The beginnings by which a name is found: itself from each of its words on, without case, accents
 * of Latin letters and punctuation. {@code Café Chai & Co} is found from {@code cafe chai co},
 * {@code chai co} and {@code co} on.
 */
final class NameKeys {
  private static final Pattern LATIN_ACCENTS = Pattern.compile("(?<=\\p{IsLatin})\\p{Mn}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private NameKeys() {}

  static Set<String> of(String name) {
    List<String> words = List.of(key(name).split(" "));
    return IntStream.range(0, words.size())
        .mapToObj(from -> String.join(" ", words.subList(from, words.size())))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What a name, or the beginning of one, is looked up by; a name of signs alone stays as it is.
   */
  static String key(String text) {
    String plain =
        LATIN_ACCENTS
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    String composed = Normalizer.normalize(plain, Normalizer.Form.NFC);
    String words =
        Arrays.stream(BETWEEN_WORDS.split(composed))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? composed.strip() : words;
  }
}
