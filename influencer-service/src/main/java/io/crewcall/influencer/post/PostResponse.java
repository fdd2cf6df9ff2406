package io.crewcall.influencer.post;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.engagement.Basis;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post as the API shows it.
 *
 * @param basis whether the platform itself told the figures
 */
@Schema(name = "Post")
record PostResponse(
    UUID id,
    UUID userId,
    Platform platform,
    Instant publishedAt,
    @Nullable Long likes,
    @Nullable Long comments,
    @Nullable Long shares,
    @Nullable Long saves,
    @Nullable Long views,
    @Nullable Long reach,
    boolean sponsored,
    long followersAtPublication,
    Basis basis,
    Instant recordedAt) {

  static PostResponse of(Post post) {
    PostCounts counts = post.counts();
    return new PostResponse(
        post.id(),
        post.userId(),
        post.platform(),
        post.publishedAt(),
        counts.likes(),
        counts.comments(),
        counts.shares(),
        counts.saves(),
        counts.views(),
        counts.reach(),
        post.sponsored(),
        post.followersAtPublication(),
        post.basis(),
        post.recordedAt());
  }
}
