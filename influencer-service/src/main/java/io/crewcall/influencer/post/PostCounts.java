package io.crewcall.influencer.post;

import org.jspecify.annotations.Nullable;

/** What a platform counted for a post; null where it does not tell, which is not 0. */
record PostCounts(
    @Nullable Long likes,
    long comments,
    @Nullable Long shares,
    @Nullable Long saves,
    @Nullable Long views,
    @Nullable Long reach) {}
