package io.crewcall.search.understanding;

import io.crewcall.search.text.Sound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds the known word that a misspelled one stands for. */
final class SpellingRepair {
  private static final int SHORTEST = 4;
  private static final int TWO_ERRORS_FROM = 8;

  /** A word that means nothing without others is rather not what was meant. */
  private static final double NOT_ALONE = 0.5;

  private final List<String> words;
  private final Predicate<String> alone;
  private final Map<String, List<String>> bySound = new HashMap<>();

  /**
   * @param known all words of phrases
   * @param alone those that mean something without others
   */
  SpellingRepair(Collection<String> known, Predicate<String> alone) {
    this.alone = alone;
    words = new TreeSet<>(known).stream().filter(word -> word.length() >= SHORTEST).toList();
    words.forEach(word -> {
      String sound = Sound.of(word);
      if (sound.length() >= SHORTEST - 1) {
        bySound.computeIfAbsent(sound, key -> new ArrayList<>()).add(word);
      }
    });
  }

  /** The nearest known word, if any is near enough. */
  Optional<String> repair(String word) {
    if (word.length() < SHORTEST) {
      return Optional.empty();
    }
    String sound = Sound.of(word);
    String best = null;
    double least = Double.MAX_VALUE;
    for (String same : bySound.getOrDefault(sound, List.of())) {
      double cost = 0.4 + distance(word, same, 9) / 20.0 + (alone.test(same) ? 0 : NOT_ALONE);
      if (cost < least) {
        least = cost;
        best = same;
      }
    }
    int allowed = word.length() >= TWO_ERRORS_FROM ? 2 : 1;
    for (String known : words) {
      if (Math.abs(known.length() - word.length()) > allowed || !begins(word, known, sound)) {
        continue;
      }
      int distance = distance(word, known, allowed);
      // A short word has too many neighbours for a letter to be another one.
      boolean far = distance > allowed || word.length() == SHORTEST && !transposed(word, known);
      double cost =
          distance
              + Math.abs(known.length() - word.length()) * 0.1
              + (alone.test(known) ? 0 : NOT_ALONE);
      if (!far && cost < least) {
        least = cost;
        best = known;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean begins(String word, String known, String sound) {
    String other = Sound.of(known);
    return word.charAt(0) == known.charAt(0)
        || !sound.isEmpty() && !other.isEmpty() && sound.charAt(0) == other.charAt(0);
  }

  private static boolean transposed(String word, String known) {
    char[] one = word.toCharArray();
    char[] other = known.toCharArray();
    Arrays.sort(one);
    Arrays.sort(other);
    return Arrays.equals(one, other);
  }

  /** How many letters are left out, added, changed or swapped; more than {@code most} is any. */
  static int distance(String one, String other, int most) {
    int[] before = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[other.length()];
  }
}
