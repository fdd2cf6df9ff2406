package io.crewcall.campaign.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A campaign's figures per creator.
 *
 * @param asOf when it was looked at: lateness counts up to then
 * @param creators those the brand hired first, then by handle
 */
record CampaignReportResponse(
    UUID campaignId, String title, Instant asOf, List<CreatorLine> creators) {}
