package io.crewcall.gig.engagement;

import io.crewcall.gig.lifecycle.Action;

/** What can happen to an engagement. */
public enum EngagementAction implements Action {
  DELIVER,
  APPROVE,
  APPROVE_BY_SILENCE,
  REQUEST_CHANGES,
  LOG_HOURS,
  REQUEST_CANCEL,
  ACCEPT_CANCEL,
  DECLINE_CANCEL,
  CANCEL_BY_SILENCE
}
