package io.crewcall.gig.engagement;

import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;

/** Why something about an engagement is refused. */
public final class EngagementProblems {
  private EngagementProblems() {}

  public static ProblemException notFound() {
    return Problem.notFound("ENGAGEMENT_NOT_FOUND", "There is no such engagement.").exception();
  }

  public static ProblemException invalid(String code, String field, String message) {
    return Problem.unprocessable(
            code, field + " " + message + ".", new FieldProblem(field, code, message))
        .exception();
  }
}
