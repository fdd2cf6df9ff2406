package io.crewcall.influencer.profile;

import io.crewcall.contracts.Platform;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.influencer.engagement.Basis;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One account on one platform, as its owner or the platform describes it.
 *
 * @param handle without the leading {@code @}
 * @param reach accounts reached in the last 30 days, or null when not told
 * @param verifiedAt when the platform itself last told these figures; null when they are
 *     self-declared
 */
@Schema(name = "InfluencerAccount")
public record Account(
    Platform platform,
    String handle,
    long followers,
    @Nullable Long reach,
    @Nullable Instant verifiedAt) {

  /** Whether the platform tells the figures, and nobody else. */
  boolean verified() {
    return verifiedAt != null;
  }

  Basis basis() {
    return verified() ? Basis.PLATFORM : Basis.SELF_DECLARED;
  }

  InfluencerProfileState.Account state() {
    return new InfluencerProfileState.Account(platform, handle, followers, reach, verifiedAt);
  }

  boolean sameFigures(Account other) {
    return handle.equals(other.handle)
        && followers == other.followers
        && Objects.equals(reach, other.reach);
  }
}
