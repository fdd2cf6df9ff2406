package io.crewcall.auth.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    for (String detail : personalDetails) {
      if (isMadeOf(folded, detail.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** The detail itself, or the best part of the password. */
  private static boolean isMadeOf(String password, String known) {
    String name = known.contains("@") ? known.substring(0, known.indexOf('@')) : known;
    for (String part : new String[] {known, name, name.replace(" ", "")}) {
      boolean fills = part.length() >= MIN_DETAIL && 2 * part.length() > password.length();
      if (password.equals(part) || fills && password.contains(part)) {
        return true;
      }
    }
    return false;
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
