package io.crewcall.gig.moderation;

import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import java.util.Locale;

/** What can be reported and moderated. */
public enum ContentKind {
  REVIEW,
  TESTIMONIAL;

  /** 404, for example {@code REVIEW_NOT_FOUND}. */
  public ProblemException notFound() {
    return Problem.notFound(
            name() + "_NOT_FOUND", "There is no such " + name().toLowerCase(Locale.ROOT) + ".")
        .exception();
  }
}
