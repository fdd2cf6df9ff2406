package io.crewcall.influencer.engagement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where the posts of an influencer are read from. */
@FunctionalInterface
public interface PostHistory {

  /** The posts published at or after a time, newest first. */
  List<PostFigures> since(UUID userId, Instant earliest);
}
