package io.crewcall.gig.review;

/** How a review stands with the public. */
public enum Standing {
  SEALED,
  REVEALED,
  REPORTED,
  HELD,
  RESTORED,
  REMOVED;

  /** Those that everybody sees, as a condition of SQL. */
  static final String SHOWN = "status in ('REVEALED', 'REPORTED', 'RESTORED')";

  /** Whether everybody sees it and it counts. */
  boolean shown() {
    return this == REVEALED || this == REPORTED || this == RESTORED;
  }
}
