package io.crewcall.influencer.profile;

import io.crewcall.contracts.Platform;
import java.util.Arrays;
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

  /** The presence on exactly these platforms. */
  static Presence on(Set<Platform> platforms) {
    return Arrays.stream(values())
        .filter(presence -> presence.platforms.equals(platforms))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no presence on " + platforms));
  }
}
