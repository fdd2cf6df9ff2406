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
import org.springframework.stereotype.Component;

/**
 * Which passwords are too easily guessed: common ones, monotonous ones, and the person's own
 * particulars. There are no rules of composition.
 */
@Component
public final class PasswordRules {
  private static final String LIST = "/common-passwords.txt";
  private static final int DISTINCT_CHARACTERS = 4;

  private final Set<String> common = read();

  /**
   * Whether anybody would try it early.
   *
   * @param particulars what is known of the person: e-mail address, handle, name
   */
  public boolean guessable(String password, String... particulars) {
    String folded = password.toLowerCase(Locale.ROOT);
    if (common.contains(folded) || folded.chars().distinct().count() < DISTINCT_CHARACTERS) {
      return true;
    }
    for (String particular : particulars) {
      String known = particular.toLowerCase(Locale.ROOT);
      if (folded.equals(known) || folded.equals(known.replace(" ", ""))) {
        return true;
      }
    }
    return false;
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
