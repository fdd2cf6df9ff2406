package io.crewcall.influencer.engagement;

/** Where figures come from. */
public enum Basis {
  /** As good as what the influencer told us. */
  SELF_DECLARED,
  /** Told by the platform itself. */
  PLATFORM
}
