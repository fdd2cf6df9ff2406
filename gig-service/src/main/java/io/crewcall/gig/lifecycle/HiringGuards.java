package io.crewcall.gig.lifecycle;

import io.crewcall.platform.lifecycle.Guard;
import io.crewcall.platform.problem.Problem;
import java.util.function.Predicate;

/** The guards that every lifecycle of hiring has. */
public final class HiringGuards {
  private HiringGuards() {}

  /**
   * A brand neither hires, pays nor reviews those who are in its own team.
   *
   * @param ownBrand whether whom it is about is in the team of the brand that hires
   */
  public static <C> Guard<C> notOfTheHiringBrand(Predicate<C> ownBrand) {
    return Guard.of("not of the brand's own team", ownBrand.negate(), HiringGuards::ownBrand);
  }

  public static Problem ownBrand() {
    return Problem.forbidden(
        "OWN_BRANDS_GIG",
        "A brand does not hire, pay or review members of its own team, nor by way of others.");
  }
}
