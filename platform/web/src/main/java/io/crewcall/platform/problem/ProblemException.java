package io.crewcall.platform.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Carries a {@link Problem} up to the one place that renders it. Has no stack trace: it is no
 * fault.
 */
public final class ProblemException extends RuntimeException {
  private final transient Problem problem;
  private final @Nullable Duration retryAfter;

  ProblemException(Problem problem, @Nullable Duration retryAfter) {
    super(problem.code(), null, false, false);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  public Problem problem() {
    return problem;
  }

  /** After what time the client may try again; null when that is not known. */
  @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
