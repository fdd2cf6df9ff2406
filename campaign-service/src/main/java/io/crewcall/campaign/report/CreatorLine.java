package io.crewcall.campaign.report;

import io.crewcall.campaign.chain.Total;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one creator did in a campaign's chain.
 *
 * @param credits the professions worked in, by code
 * @param hiredByBrand whether some of the work was for the brand itself and not for another creator
 * @param committed fees bound in engagements whose fee the brand may see: its own, and those that
 *     the worker has opened to it; null when there are none
 * @param completed fees earned among these
 * @param followers of all accounts; null for who has no influencer profile, as with the engagement
 * @param engagementRate by followers, as a fraction (0.03 is 3 %), as {@code metrics.md} defines it
 * @param rating the mean that is shown in public; null with fewer than 3 reviews
 * @param successScore between 0 and 1; null until it is shown in public, as with the on-time rate
 */
record CreatorLine(
    UUID userId,
    @Nullable String handle,
    @Nullable String displayName,
    List<String> credits,
    boolean hiredByBrand,
    int engagements,
    int openEngagements,
    int completedEngagements,
    int lateEngagements,
    @Nullable Integer agreedHours,
    @Nullable Integer loggedHours,
    @Nullable Total committed,
    @Nullable Total completed,
    @Nullable Long followers,
    @Nullable Double engagementRate,
    @Nullable Double rating,
    long reviewCount,
    @Nullable Double successScore,
    @Nullable Double onTimeRate) {}
