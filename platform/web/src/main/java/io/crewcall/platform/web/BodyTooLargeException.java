package io.crewcall.platform.web;

import io.crewcall.platform.problem.Problem;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/** The body turned out longer than this address takes. */
public final class BodyTooLargeException extends IOException {
  private final long limit;

  BodyTooLargeException(long limit) {
    super("body over " + limit + " bytes");
    this.limit = limit;
  }

  public Problem problem() {
    return problem(limit);
  }

  static Problem problem(long limit) {
    return Problem.of(
        HttpStatus.CONTENT_TOO_LARGE,
        "BODY_TOO_LARGE",
        "The body may have at most " + limit + " bytes.");
  }
}
