package io.crewcall.gig.testimonial;

import io.crewcall.platform.lifecycle.Action;

/** What can happen to a testimonial. */
public enum TestimonialAction implements Action {
  WRITE,
  PUBLISH,
  DECLINE,
  WITHDRAW,
  /** One of the two has left the platform. */
  WITHDRAW_BY_ERASURE,
  HIDE,
  SHOW,
  REPORT,
  HOLD,
  RESTORE,
  REMOVE
}
