package io.crewcall.analytics.metric;

/** Why a fact does not count for a metric. */
public enum LeftOut {
  /** Its engagement or gig pays nothing: such work feeds no score. */
  ZERO_FEE,
  /** Both sides are one person. */
  SELF_DEALING,
  /** The gig is a draft. */
  NOT_PUBLISHED,
  /** The engagement is under way. */
  NOT_ENDED,
  NOT_DELIVERED,
  /** Nothing to be late for. */
  NO_DUE_DATE,
  NO_HOURS,
  /** Cancelled in agreement. */
  MUTUAL,
  HIRER_FAULT,
  /** A dispute that nobody lost. */
  NO_FAULT,
  /** The time to answer or decide is not over. */
  PENDING,
  /** The sender took the invitation back before the time to answer was over. */
  WITHDRAWN_BY_SENDER,
  /** The whole time to answer fell into a time away. */
  AWAY,
  /** The applicant withdrew before a decision. */
  WITHDRAWN,
  /** The gig was filled or cancelled: nobody's decision about the applicant. */
  CLOSED,
  /** The review is held or removed. */
  NOT_VISIBLE,
  OUTSIDE_WINDOW,
  /** Enough newer facts count. */
  NEWER_ONES_COUNT,
  /** Another application to the same gig counts already. */
  SAME_GIG,
  /** The profile has no figure yet. */
  NO_FIGURE
}
