package io.crewcall.influencer.engagement;

import io.crewcall.contracts.Platform;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one post contributes to the engagement rates.
 *
 * @param likes null when the platform hides them
 * @param comments null when the post takes none
 * @param shares null when not known
 * @param views null for what is no video
 * @param followers of the account at the time of the post
 * @param basis who told the figures
 */
public record PostFigures(
    UUID postId,
    Platform platform,
    Instant publishedAt,
    @Nullable Long likes,
    @Nullable Long comments,
    @Nullable Long shares,
    @Nullable Long views,
    long followers,
    boolean sponsored,
    Basis basis) {

  /** As the influencer declares them. */
  public PostFigures(
      UUID postId,
      Platform platform,
      Instant publishedAt,
      @Nullable Long likes,
      @Nullable Long comments,
      @Nullable Long shares,
      @Nullable Long views,
      long followers,
      boolean sponsored) {
    this(
        postId,
        platform,
        publishedAt,
        likes,
        comments,
        shares,
        views,
        followers,
        sponsored,
        Basis.SELF_DECLARED);
  }
}
