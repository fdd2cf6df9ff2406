package io.crewcall.influencer.post;

import io.crewcall.contracts.Platform;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A post to record. Figures that the platform does not tell are left out or null. */
@Schema(
    name = "RecordPost",
    example =
        """
        {"platform": "INSTAGRAM", "publishedAt": "2026-03-01T12:30:00Z", "likes": 2140,
         "comments": 96, "shares": 310, "views": 41200, "sponsored": false}
        """)
record RecordPostRequest(
    @NotNull Platform platform,
    @NotNull Instant publishedAt,
    @Schema(description = "Null or left out when the platform hides them")
        @Nullable
        @PositiveOrZero
        @Max(MOST)
        Long likes,
    @Nullable @PositiveOrZero @Max(MOST) Long comments,
    @Nullable @PositiveOrZero @Max(MOST) Long shares,
    @Nullable @PositiveOrZero @Max(MOST) Long saves,
    @Nullable @PositiveOrZero @Max(MOST) Long views,
    @Nullable @PositiveOrZero @Max(MOST) Long reach,
    @Nullable Boolean sponsored) {

  /** More than anything on any platform ever counted. */
  static final long MOST = 1_000_000_000_000L;

  PostCounts counts() {
    return new PostCounts(likes, comments, shares, saves, views, reach);
  }

  boolean isSponsored() {
    return sponsored != null && sponsored;
  }
}
