package io.crewcall.influencer.post;

import io.crewcall.contracts.Platform;
import io.crewcall.contracts.influencer.PostState;
import io.crewcall.influencer.engagement.Basis;
import io.crewcall.influencer.platform.PlatformApi;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recorded post.
 *
 * @param followersAtPublication of the account, as far as its history tells
 * @param basis who told the figures
 * @param platformPostId the platform's own id, or null when the figures are self-declared
 * @param version grows with every change; the ETag
 */
record Post(
    UUID postId,
    UUID userId,
    Platform platform,
    Instant publishedAt,
    PostCounts counts,
    boolean sponsored,
    long followersAtPublication,
    Basis basis,
    @Nullable String platformPostId,
    long version,
    Instant recordedAt) {

  Post with(PostCounts changed, boolean nowSponsored) {
    return new Post(
        postId,
        userId,
        platform,
        publishedAt,
        changed,
        nowSponsored,
        followersAtPublication,
        basis,
        platformPostId,
        version + 1,
        recordedAt);
  }

  /**
   * The same post as the platform tells of it; what the owner said of it is overridden.
   *
   * @param followersThen by what the platform told of the account
   */
  Post verified(PlatformApi.PlatformPost told, long followersThen) {
    return new Post(
        postId,
        userId,
        platform,
        told.publishedAt(),
        PostCounts.of(told),
        told.sponsored() == null ? sponsored : sponsored || told.sponsored(),
        followersThen,
        Basis.PLATFORM,
        told.id(),
        version + 1,
        recordedAt);
  }

  PostState toState() {
    return state(false);
  }

  PostState toRemovedState() {
    return state(true);
  }

  private PostState state(boolean removed) {
    return new PostState(
        postId,
        userId,
        platform,
        publishedAt,
        counts.likes(),
        counts.comments(),
        counts.shares(),
        counts.saves(),
        counts.views(),
        counts.reach(),
        sponsored,
        followersAtPublication,
        removed,
        basis.name());
  }
}
