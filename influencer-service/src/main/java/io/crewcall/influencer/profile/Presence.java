package io.crewcall.influencer.profile;

import io.crewcall.contracts.Platform;
import java.util.Set;

/** On which platforms an influencer publishes. */
public enum Presence {
  INSTAGRAM(Set.of(Platform.INSTAGRAM)),
  YOUTUBE(Set.of(Platform.YOUTUBE)),
  BOTH(Set.of(Platform.INSTAGRAM, Platform.YOUTUBE));

  private final Set<Platform> platforms;

  Presence(Set<Platform> platforms) {
    this.platforms = platforms;
  }

  /** The platforms of which a profile has exactly one account each. */
  Set<Platform> platforms() {
    return platforms;
  }
}
