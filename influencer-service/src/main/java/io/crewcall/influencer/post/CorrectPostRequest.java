package io.crewcall.influencer.post;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/** New figures of a recorded post; they replace all former ones. */
@Schema(name = "CorrectPost")
record CorrectPostRequest(
    @Nullable @PositiveOrZero @Max(RecordPostRequest.MOST) Long likes,
    @Nullable @PositiveOrZero @Max(RecordPostRequest.MOST) Long comments,
    @Nullable @PositiveOrZero @Max(RecordPostRequest.MOST) Long shares,
    @Nullable @PositiveOrZero @Max(RecordPostRequest.MOST) Long saves,
    @Nullable @PositiveOrZero @Max(RecordPostRequest.MOST) Long views,
    @Nullable @PositiveOrZero @Max(RecordPostRequest.MOST) Long reach,
    @Nullable Boolean sponsored) {

  PostCounts counts() {
    return new PostCounts(likes, comments, shares, saves, views, reach);
  }

  boolean isSponsored() {
    return sponsored != null && sponsored;
  }
}
