package io.crewcall.gig.moderation;

/** What the guards of moderation look at. */
public interface ModerationContext {

  /** Whether the caller has reported the content before. */
  boolean reported();

  /** Whether the caller wrote the content or is its subject. */
  boolean party();
}
