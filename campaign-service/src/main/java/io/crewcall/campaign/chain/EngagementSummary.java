package io.crewcall.campaign.chain;

import java.util.UUID;

/**
 * What the engagements under one campaign come to, as its lifecycle and its budget see them.
 *
 * @param unsettled how many, sub-gigs included, may still go either way
 * @param committed minor units the brand owes or may owe: the first level's fees, since those of
 *     sub-gigs are paid out of them
 * @param completed minor units of that which are earned
 */
public record EngagementSummary(UUID campaignId, long unsettled, long committed, long completed) {

  /** Of a campaign without engagements. */
  public static EngagementSummary none(UUID campaignId) {
    return new EngagementSummary(campaignId, 0, 0, 0);
  }

  public boolean settled() {
    return unsettled == 0;
  }
}
