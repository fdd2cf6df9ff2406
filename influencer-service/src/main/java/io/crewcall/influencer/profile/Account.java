package io.crewcall.influencer.profile;

import io.crewcall.contracts.Platform;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One account on one platform, as its owner describes it.
 *
 * @param handle without the leading {@code @}
 * @param reach accounts reached in the last 30 days, or null when not told
 */
@Schema(name = "InfluencerAccount")
public record Account(Platform platform, String handle, long followers, @Nullable Long reach) {}
