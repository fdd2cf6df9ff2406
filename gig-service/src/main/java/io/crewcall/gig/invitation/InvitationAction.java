package io.crewcall.gig.invitation;

import io.crewcall.platform.lifecycle.Action;

/** What can happen to an invitation. */
public enum InvitationAction implements Action {
  ACCEPT,
  DECLINE,
  REVOKE,
  RELEASE,
  EXPIRE
}
