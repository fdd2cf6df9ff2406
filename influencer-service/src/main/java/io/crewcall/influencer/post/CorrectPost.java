package io.crewcall.influencer.post;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/** New figures of a recorded post; they replace all former ones. */
record CorrectPost(
    @Nullable @PositiveOrZero @Max(RecordPost.MOST) Long likes,
    @NotNull @PositiveOrZero @Max(RecordPost.MOST) Long comments,
    @Nullable @PositiveOrZero @Max(RecordPost.MOST) Long shares,
    @Nullable @PositiveOrZero @Max(RecordPost.MOST) Long saves,
    @Nullable @PositiveOrZero @Max(RecordPost.MOST) Long views,
    @Nullable @PositiveOrZero @Max(RecordPost.MOST) Long reach,
    @Nullable Boolean sponsored) {

  PostCounts counts() {
    return new PostCounts(likes, comments, shares, saves, views, reach);
  }

  boolean isSponsored() {
    return sponsored != null && sponsored;
  }
}
