package io.crewcall.brand.brainslist;

import org.jspecify.annotations.Nullable;

/**
 * The votes on one creator.
 *
 * @param mine the caller's; null without one
 */
record VoteCounts(int up, int down, Vote.@Nullable Opinion mine) {
  static final VoteCounts NONE = new VoteCounts(0, 0, null);
}
