package io.crewcall.gig.application;

import io.crewcall.gig.lifecycle.Action;

/** What can happen to an application. */
public enum ApplicationAction implements Action {
  SHORTLIST,
  SELECT,
  REJECT,
  WITHDRAW,
  CLOSE
}
