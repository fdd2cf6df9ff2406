package io.crewcall.gig.gig;

import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;

/** Why something about a gig is refused. */
public final class GigProblems {
  private GigProblems() {}

  public static ProblemException notFound() {
    return Problem.notFound("GIG_NOT_FOUND", "There is no such gig.").exception();
  }

  public static ProblemException deadlinePassed() {
    return Problem.conflict("DEADLINE_PASSED", "The gig's deadline has passed.").exception();
  }

  public static ProblemException slotsTaken() {
    return Problem.conflict("SLOTS_TAKEN", "All slots of this role are taken.").exception();
  }

  public static ProblemException budgetExceeded(String whose) {
    return Problem.conflict("BUDGET_EXCEEDED", "The fee is more than is left of the " + whose + ".")
        .exception();
  }

  public static ProblemException campaignNotLive() {
    return Problem.conflict("CAMPAIGN_NOT_LIVE", "The campaign is not live.").exception();
  }

  public static ProblemException parentNotUnderWay() {
    return Problem.conflict(
            "PARENT_NOT_UNDER_WAY", "The engagement this gig belongs to is not under way.")
        .exception();
  }

  public static ProblemException invalid(String code, String field, String message) {
    return Problem.unprocessable(
            code, field + " " + message + ".", new FieldProblem(field, code, message))
        .exception();
  }
}
