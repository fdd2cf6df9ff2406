package io.crewcall.platform.problem;

/**
 * Carries a {@link Problem} up to the one place that renders it. Has no stack trace: it is no
 * fault.
 */
public final class ProblemException extends RuntimeException {
  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.code(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
