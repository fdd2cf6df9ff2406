package io.crewcall.gig.gig;

import io.crewcall.platform.lifecycle.Action;

/** What can happen to a gig. */
public enum GigAction implements Action {
  EDIT,
  PUBLISH,
  PAUSE,
  RESUME,
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
