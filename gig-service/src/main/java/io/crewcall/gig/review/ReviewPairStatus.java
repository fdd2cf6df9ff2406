package io.crewcall.gig.review;

/** How far the two reviews of an engagement are. */
public enum ReviewPairStatus {
  OPEN,
  ONE_SIDE_IN,
  REVEALED
}
