package io.crewcall.gig.review;

import io.crewcall.platform.lifecycle.Action;

/** What can happen to a pair of reviews. */
public enum ReviewPairAction implements Action {
  WRITE,
  REVEAL
}
