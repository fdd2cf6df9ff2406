package io.crewcall.influencer.profile;

/** What a rate card puts a price on. */
public enum Deliverable {
  REEL,
  STORY,
  POST,
  VIDEO
}
