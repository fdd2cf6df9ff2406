package io.crewcall.influencer.post;

import io.crewcall.influencer.platform.PlatformApi;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What a platform counted for a post; null where it does not tell, which is not 0. */
@Embeddable
record PostCounts(
    @Nullable Long likes,
    @Nullable Long comments,
    @Nullable Long shares,
    @Nullable Long saves,
    @Nullable Long views,
    @Nullable Long reach) {

  static PostCounts of(PlatformApi.PlatformPost told) {
    return new PostCounts(
        told.likes(), told.comments(), told.shares(), told.saves(), told.views(), told.reach());
  }
}
