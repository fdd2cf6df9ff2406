package io.crewcall.gig.moderation;

/** What can be reported and moderated. */
public enum Moderated {
  REVIEW,
  TESTIMONIAL
}
