package io.crewcall.gig.application;

import io.crewcall.platform.lifecycle.Action;

/** What can happen to an application. */
public enum ApplicationAction implements Action {
  SHORTLIST,
  OFFER,
  COUNTER,
  ACCEPT_OFFER,
  DECLINE_OFFER,
  EXPIRE_OFFER,
  SELECT,
  REJECT,
  WITHDRAW,
  CLOSE
}
