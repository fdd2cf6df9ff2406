package io.crewcall.influencer.profile;

import io.crewcall.contracts.Figure;
import io.crewcall.platform.profiles.Hiding;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A profile as the API shows it. */
@Schema(name = "InfluencerProfile")
record ProfileResponse(
    UUID userId,
    Presence platform,
    List<Account> accounts,
    List<String> categories,
    @Nullable String headline,
    List<Rate> rateCard,
    List<Reel> reels,
    boolean visible,
    @Nullable Hiding hiddenBecause,
    Figure engagementRate,
    Figure engagementRateByViews,
    Instant createdAt,
    Instant updatedAt) {

  static ProfileResponse of(InfluencerProfile profile) {
    return new ProfileResponse(
        profile.userId(),
        profile.platform(),
        profile.accounts(),
        profile.categories(),
        profile.headline(),
        profile.rateCard(),
        profile.reels(),
        profile.visible(),
        profile.hiddenBecause(),
        profile.engagementRate(),
        profile.engagementRateByViews(),
        profile.createdAt(),
        profile.updatedAt());
  }
}
