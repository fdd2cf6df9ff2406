package io.crewcall.auth.page;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong, said on top of a page and read out when it opens.
 *
 * @param field to which it leads; null when there is none to correct
 */
public record PageAlert(String message, @Nullable String field) {

  static PageAlert at(String field, String message) {
    return new PageAlert(message, field);
  }

  static PageAlert wait(int seconds) {
    return new PageAlert(
        "Too many attempts. Wait %d seconds before the next.".formatted(seconds), null);
  }
}
