package io.crewcall.gig.lifecycle;

/** In which part somebody acts on an aggregate; one caller may have several parts at once. */
public enum Actor {
  /** Who posted the gig, or for a brand's gig its owners and managers. */
  HIRER,
  /** Who made the bid. */
  APPLICANT,
  /** Who was invited. */
  INVITEE,
  /** Who does the work of an engagement. */
  WORKER,
  /** Who wrote it. */
  AUTHOR,
  /** Whom it is about. */
  SUBJECT,
  /** Anybody signed in who can see it. */
  READER,
  /** An administrator of the platform. */
  ADMIN,
  /** A clock: something happens because a time has passed. */
  TIMER,
  /** The consequence of what happened to another aggregate. */
  PLATFORM
}
