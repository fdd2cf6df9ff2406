package io.crewcall.gig.review;

import io.crewcall.platform.lifecycle.Action;

/** What can happen to a pair of reviews. */
public enum ReviewAction implements Action {
  WRITE,
  REVEAL
}
