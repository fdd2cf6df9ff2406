package io.crewcall.gig.replica;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.campaign.CampaignState;
import java.util.UUID;

/**
 * A campaign, as far as hiring for it is concerned.
 *
 * @param committed the fees of its engagements, without those of sub-gigs (they are paid out of the
 *     former)
 */
public record Campaign(
    UUID id, UUID brandId, CampaignState.Status status, Money budget, Money committed) {

  public boolean live() {
    return status == CampaignState.Status.LIVE;
  }
}
