package io.crewcall.gig.moderation;

/** What an admin, or a rule of the platform, decides about a piece of content. */
public enum Verdict {
  HOLD,
  RESTORE,
  REMOVE
}
