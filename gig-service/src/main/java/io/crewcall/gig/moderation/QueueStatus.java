package io.crewcall.gig.moderation;

/** What the admins' list of content can be asked for. */
public enum QueueStatus {
  REPORTED,
  HELD,
  REMOVED
}
