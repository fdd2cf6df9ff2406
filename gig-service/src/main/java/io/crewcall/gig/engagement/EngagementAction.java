package io.crewcall.gig.engagement;

import io.crewcall.platform.lifecycle.Action;

/** What can happen to an engagement. */
public enum EngagementAction implements Action {
  DELIVER,
  APPROVE,
  APPROVE_BY_SILENCE,
  REQUEST_CHANGES,
  LOG_HOURS,
  VOID_HOURS,
  REQUEST_EXTENSION,
  ACCEPT_EXTENSION,
  DECLINE_EXTENSION,
  REQUEST_CANCEL,
  ACCEPT_CANCEL,
  DECLINE_CANCEL,
  CANCEL_BY_SILENCE,
  DISPUTE,
  ADD_EVIDENCE,
  RESOLVE,
  MARK_OWN_BRAND,
  SHOW_FEE,
  HIDE_FEE
}
