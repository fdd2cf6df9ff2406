package io.crewcall.influencer.post;

import io.crewcall.contracts.Platform;
import io.crewcall.contracts.influencer.PostState;
import java.time.Instant;
import java.util.UUID;

/**
 * A recorded post.
 *
 * @param followersAtPublication of the account, as far as its history tells
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
        removed);
  }
}
