package io.crewcall.search.understanding;

import java.util.HashMap;
import java.util.Map;

/** Cities by every name for them. */
public final class Cities {
  private static final Map<String, String> NAMES = load();

  private Cities() {}

  /** The present name of a city, or what was written when it is none that is known. */
  public static String name(String written) {
    return NAMES.getOrDefault(WordForms.key(WordForms.words(written)), written.strip());
  }

  private static Map<String, String> load() {
    Map<String, String> names = new HashMap<>();
    for (VocabularyFile.Entry city : VocabularyFile.all().of("city")) {
      city.words().forEach(word -> names.put(WordForms.key(WordForms.words(word)), city.code()));
    }
    return names;
  }
}
