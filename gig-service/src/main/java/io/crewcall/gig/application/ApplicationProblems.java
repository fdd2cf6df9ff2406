package io.crewcall.gig.application;

import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;

/** Why something about an application is refused. */
final class ApplicationProblems {
  private ApplicationProblems() {}

  static ProblemException notFound() {
    return Problem.notFound("APPLICATION_NOT_FOUND", "There is no such application.").exception();
  }

  static ProblemException gigNotOpen() {
    return Problem.conflict("GIG_NOT_OPEN", "The gig takes no bids now.").exception();
  }

  static ProblemException alreadyApplied() {
    return Problem.conflict("ALREADY_APPLIED", "There is a bid of yours for this role already.")
        .exception();
  }

  /** As the hirer is told. */
  static ProblemException bidThere() {
    return Problem.conflict(
            "ALREADY_APPLIED", "There is a bid of this person for the role; decide about that.")
        .exception();
  }

  static ProblemException ownGig() {
    return Problem.forbidden("OWN_GIG", "Nobody applies to a gig of their own.").exception();
  }

  static ProblemException ownChain() {
    return Problem.forbidden(
            "OWN_BRANDS_GIG", "You have a part further up in what pays for this gig.")
        .exception();
  }

  static ProblemException ownBrandsGig() {
    return Problem.forbidden(
            "OWN_BRANDS_GIG", "Members of a brand do not apply to the brand's gigs.")
        .exception();
  }

  static ProblemException notYours() {
    return Problem.forbidden("NOT_YOUR_PART", "Only the hirer sees the bids of a gig.").exception();
  }
}
