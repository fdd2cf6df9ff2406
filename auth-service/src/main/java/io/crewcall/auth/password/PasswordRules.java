package io.crewcall.auth.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which passwords are too easily guessed: common ones, monotonous ones, and the person's own
 * details. There are no rules of composition.
 */
@Component
public final class PasswordRules {
  private static final String LIST = "/common-passwords.txt";
  private static final int DISTINCT_CHARACTERS = 4;
  private static final int MIN_DETAIL = 4;

  private final Set<String> common = read();

  /**
   * Whether anybody would try it early.
   *
   * @param personalDetails what is known of the person: e-mail address, handle, name
   */
  public boolean guessable(String password, String... personalDetails) {
    String folded = password.toLowerCase(Locale.ROOT);
    if (common.contains(folded) || folded.chars().distinct().count() < DISTINCT_CHARACTERS) {
      return true;
    }
    if (repeats(folded) || walks(folded)) {
      return true;
    }
    return isMadeOf(folded, personalDetails);
  }

  /** Half of it, or more, are details: one of them, one twice, or several in a row. */
  private static boolean isMadeOf(String password, String... details) {
    String left = password;
    for (String part : parts(details)) {
      left = left.replace(part, "");
    }
    return 2 * left.length() <= password.length();
  }

  /** The longest first: a part of another must not spoil it. */
  private static List<String> parts(String... details) {
    return Arrays.stream(details)
        .map(detail -> detail.toLowerCase(Locale.ROOT))
        .flatMap(detail ->
            Stream.concat(
                Stream.of(detail, detail.replace(" ", "")), Arrays.stream(detail.split("@", 2))))
        .filter(part -> part.length() >= MIN_DETAIL)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /** A few characters over and over. */
  private static boolean repeats(String password) {
    for (int unit = 1; unit <= password.length() / 3; unit++) {
      int period = unit;
      if (IntStream.range(period, password.length())
          .allMatch(i -> password.charAt(i) == password.charAt(i - period))) {
        return true;
      }
    }
    return false;
  }

  /** Each character the next one of the alphabet or of the digits, or the one before. */
  private static boolean walks(String password) {
    long steps =
        IntStream.range(1, password.length())
            .filter(i -> Math.abs(password.charAt(i) - password.charAt(i - 1)) == 1)
            .count();
    return steps >= password.length() - 2L;
  }

  private static Set<String> read() {
    try (InputStream list = PasswordRules.class.getResourceAsStream(LIST)) {
      if (list == null) {
        throw new IllegalStateException(LIST + " is missing");
      }
      return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
