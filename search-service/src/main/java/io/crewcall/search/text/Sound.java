package io.crewcall.search.text;

/**
 * How a word sounds to somebody from India who writes it in Latin letters: {@code Pooja} and {@code
 * Puja}, {@code Swathi} and {@code Sweti}, {@code Lakshmi} and {@code Laxmi}, {@code fotographer}
 * and {@code photographer} are the same.
 */
public final class Sound {
  private static final String[][] SPELLINGS = {
    {"tch", "C"}, {"sch", "s"}, {"sh", "s"}, {"ch", "C"}, {"ph", "f"}, {"th", "t"}, {"dh", "d"},
    {"bh", "b"}, {"gh", "g"}, {"kh", "k"}, {"jh", "j"}, {"ck", "k"}, {"qu", "k"}, {"wh", "v"},
    {"ee", "i"}, {"ea", "i"}, {"ie", "i"}, {"ey", "i"}, {"ay", "ai"}, {"oo", "u"}, {"ou", "u"},
    {"aa", "a"}, {"ce", "se"}, {"ci", "si"}, {"cy", "si"}, {"x", "ks"}, {"q", "k"}, {"c", "k"},
    {"w", "v"}, {"z", "j"}, {"e", "i"}, {"o", "u"}, {"y", "i"},
  };

  private Sound() {}

  /** Of a folded word; empty when it has no Latin letters. */
  public static String of(String word) {
    StringBuilder letters = new StringBuilder();
    for (char c : word.toCharArray()) {
      if (c >= 'a' && c <= 'z') {
        letters.append(c);
      }
    }
    String sound = letters.toString();
    for (String[] spelling : SPELLINGS) {
      sound = sound.replace(spelling[0], spelling[1]);
    }
    StringBuilder once = new StringBuilder();
    for (int i = 0; i < sound.length(); i++) {
      char c = sound.charAt(i);
      boolean repeated = i > 0 && sound.charAt(i - 1) == c;
      boolean silent = c == 'h' && i > 0;
      if (!repeated && !silent) {
        once.append(c);
      }
    }
    int end = once.length();
    return end > 3 && once.charAt(end - 1) == 'a' ? once.substring(0, end - 1) : once.toString();
  }
}
