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
 * @param committed fees bound in engagements with the brand; null when there are none, since those
 *     with other creators are not the brand's to see
 * @param completed fees earned among these
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
    @Nullable Total completed) {}
