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

  static ProblemException noRoundsLeft() {
    return Problem.conflict(
            "NO_ROUNDS_LEFT", "The agreed rounds of changes are used up; approve or dispute.")
        .exception();
  }

  static ProblemException ownRequest() {
    return Problem.conflict("OWN_REQUEST", "The other side has to answer this request.")
        .exception();
  }

  static ProblemException crewUnderWay() {
    return Problem.conflict(
            "CREW_UNDER_WAY", "Crew is at work under this engagement; settle theirs first.")
        .exception();
  }

  static ProblemException nothingToChange() {
    return Problem.conflict(
            "NOTHING_TO_CHANGE", "That is so already; at the first level fees are no secret.")
        .exception();
  }

  static ProblemException notLate() {
    return Problem.conflict("NOT_LATE", "The due date has not passed, or the work is delivered.")
        .exception();
  }

  static ProblemException noNoShow() {
    return Problem.conflict(
            "NOT_A_NO_SHOW", "The worker has shown up: work was delivered or hours logged.")
        .exception();
  }

  static ProblemException invalid(String code, String field, String message) {
    return Problem.unprocessable(
            code, field + " " + message + ".", new FieldProblem(field, code, message))
        .exception();
  }
}
