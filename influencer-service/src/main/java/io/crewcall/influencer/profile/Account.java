package io.crewcall.influencer.profile;

import io.crewcall.contracts.Platform;
import org.jspecify.annotations.Nullable;

/**
 * One account on one platform, as its owner describes it.
 *
 * @param handle without the leading {@code @}
 * @param reach accounts reached in the last 30 days, or null when not told
 */
public record Account(Platform platform, String handle, long followers, @Nullable Long reach) {}
