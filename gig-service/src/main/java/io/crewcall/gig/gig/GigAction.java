package io.crewcall.gig.gig;

import io.crewcall.platform.lifecycle.Action;

/**
 * What can happen to a gig. The platform takes and frees slots with the engagements, starts the gig
 * with the first delivery and completes it with the last engagement.
 */
public enum GigAction implements Action {
  EDIT,
  PUBLISH,
  PAUSE,
  RESUME,
  PAUSE_WITH_CAMPAIGN,
  RESUME_WITH_CAMPAIGN,
  TAKE_SLOT,
  FILL,
  START,
  COMPLETE,
  FREE_SLOT,
  REOPEN,
  LAPSE,
  EXPIRE,
  CANCEL
}
