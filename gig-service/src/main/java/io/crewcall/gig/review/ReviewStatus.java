package io.crewcall.gig.review;

/** Lifecycle of a review, from sealed to what admins decide about it. */
public enum ReviewStatus {
  SEALED,
  REVEALED,
  REPORTED,
  HELD,
  RESTORED,
  REMOVED;

  /** Whether everybody sees it and it counts. */
  boolean shown() {
    return this == REVEALED || this == REPORTED || this == RESTORED;
  }
}
