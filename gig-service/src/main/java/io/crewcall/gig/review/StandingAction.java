package io.crewcall.gig.review;

import io.crewcall.platform.lifecycle.Action;

/** What can happen to a single review once its pair is revealed. */
public enum StandingAction implements Action {
  REPLY,
  REPORT,
  HOLD,
  RESTORE,
  REMOVE
}
