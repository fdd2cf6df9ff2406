package io.crewcall.gig.moderation;

import io.crewcall.platform.lifecycle.Guard;
import io.crewcall.platform.problem.Problem;

/** The guards that every lifecycle of moderated content has. */
public final class ModerationGuards {
  private ModerationGuards() {}

  /** A reader reports a piece of content once. */
  public static <C extends ModerationContext> Guard<C> onceEach() {
    return Guard.of(
        "once each",
        context -> !context.reported(),
        () -> Problem.conflict("ALREADY_REPORTED", "You have reported this before."));
  }

  /** Admins do not decide about what they wrote or what is about them. */
  public static <C extends ModerationContext> Guard<C> notAParty() {
    return Guard.of(
        "not a side of it",
        context -> !context.party(),
        () -> Problem.forbidden("NOT_YOUR_PART", "Others decide about what concerns you."));
  }
}
