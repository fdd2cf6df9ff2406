package io.crewcall.auth.account;

import org.jspecify.annotations.Nullable;

/**
 * What a change of an account came to.
 *
 * @param event type of the event that tells others; null when they need not know
 */
record Change<T>(T result, @Nullable String event) {

  /** Others hear of it. */
  static <T> Change<T> told(T result, String event) {
    return new Change<>(result, event);
  }

  /** Nothing that others know of has changed. */
  static <T> Change<T> quiet(T result) {
    return new Change<>(result, null);
  }
}
