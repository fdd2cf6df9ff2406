package io.crewcall.campaign.tree;

import io.crewcall.campaign.chain.Total;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.campaign.CampaignState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Everything under a campaign.
 *
 * @param asOf when it was looked at: lateness counts up to then
 * @param budget what the first level may cost
 * @param remaining the budget less what is committed
 * @param own the first level: what the brand itself agreed
 * @param total the whole chain
 */
record CampaignTreeResponse(
    Instant asOf,
    Frame campaign,
    Money budget,
    Total remaining,
    Figures own,
    Figures total,
    List<GigNode> gigs) {

  /** The campaign itself. */
  record Frame(
      UUID id,
      String title,
      CampaignState.Status status,
      UUID brandId,
      String brandName,
      String category,
      LocalDate startDate,
      LocalDate endDate) {}
}
