package io.crewcall.platform.reels;

import java.util.UUID;

/** The part of a service that has profiles with reels. */
@FunctionalInterface
public interface ReelOwner {

  /** Takes a file that cannot be shown any more off every profile, in the caller's transaction. */
  void takeDown(UUID mediaId);
}
