package io.crewcall.influencer.platform;

/** How many calls a platform still lets us make today. */
@FunctionalInterface
public interface CallBudget {

  /** Takes one call; false when none is left until tomorrow. */
  boolean take();
}
