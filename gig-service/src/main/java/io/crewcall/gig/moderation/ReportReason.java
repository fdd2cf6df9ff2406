package io.crewcall.gig.moderation;

/** Why something should not be there. */
public enum ReportReason {
  SPAM,
  ABUSE,
  FALSE_STATEMENT,
  PRIVATE_INFORMATION,
  CONFLICT_OF_INTEREST,
  OTHER
}
