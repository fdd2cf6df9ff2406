package io.crewcall.contracts;

/** A social platform on which an influencer publishes. */
public enum Platform {
  INSTAGRAM,
  YOUTUBE
}
