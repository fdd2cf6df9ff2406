package io.crewcall.gig.review;

import io.crewcall.platform.lifecycle.Action;

/** What can happen to a single review once its pair is revealed. */
public enum ReviewAction implements Action {
  REPLY,
  REPORT,
  HOLD,
  /** Part of a burst of low ratings by young accounts. */
  HOLD_LOW_RATING_BURST,
  RESTORE,
  REMOVE
}
