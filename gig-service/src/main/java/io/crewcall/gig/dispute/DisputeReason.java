package io.crewcall.gig.dispute;

/** Why somebody asks the platform to decide. */
enum DisputeReason {
  NOT_DELIVERED,
  NOT_AS_AGREED,
  CHANGES_BEYOND_THE_AGREEMENT,
  CANCELLATION_CONTESTED,
  NO_ANSWER,
  MISCONDUCT,
  OTHER
}
