package io.crewcall.gig.engagement;

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
}
