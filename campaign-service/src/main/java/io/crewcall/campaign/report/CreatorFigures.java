package io.crewcall.campaign.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of one creator's public figures; null is "no data", never 0. */
record CreatorFigures(
    UUID userId,
    @Nullable Long followers,
    @Nullable Double engagementRate,
    @Nullable Double rating,
    long reviewCount,
    @Nullable Double successScore,
    @Nullable Double onTimeRate) {

  static CreatorFigures none(UUID userId) {
    return new CreatorFigures(userId, null, null, null, 0, null, null);
  }
}
