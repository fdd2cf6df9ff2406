package io.crewcall.influencer.platform;

import java.time.Duration;
import java.util.function.Function;

/** What asking a platform came to. */
public sealed interface Reply<T> {

  record Told<T>(T value) implements Reply<T> {}

  /** Too many calls, by the platform's count or by ours. */
  record Busy<T>(Duration retryAfter) implements Reply<T> {}

  /** Code or tokens are not, or no longer, good for this. Asking again does not help. */
  record Refused<T>() implements Reply<T> {}

  /**
   * Not reached, or an answer that cannot be understood; it may work later.
   *
   * @param problem stable, in SCREAMING_SNAKE
   */
  record Failed<T>(String problem) implements Reply<T> {}

  /** Goes on with what was told; everything else stays what it is. */
  default <R> Reply<R> then(Function<T, Reply<R>> next) {
    return switch (this) {
      case Told<T>(T value) -> next.apply(value);
      case Busy<T>(Duration retryAfter) -> new Busy<>(retryAfter);
      case Refused<T>() -> new Refused<>();
      case Failed<T>(String problem) -> new Failed<>(problem);
    };
  }
}
