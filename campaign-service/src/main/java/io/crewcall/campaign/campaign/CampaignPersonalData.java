package io.crewcall.campaign.campaign;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Clock;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Campaigns a person has made. They belong to the brand and stay with its team; those of a brand
 * that has nobody else lose what was written in them.
 */
@Component
@Order(1)
class CampaignPersonalData implements PersonalData {
  private final CampaignRepository campaigns;
  private final Clock clock;

  CampaignPersonalData(CampaignRepository campaigns, Clock clock) {
    this.campaigns = campaigns;
    this.clock = clock;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll("campaigns-made", campaigns.streamCreatedBy(userId));
  }

  @Override
  public void erase(UUID userId) {
    for (UUID id : campaigns.findOnlyOf(userId, Campaign.FORGOTTEN)) {
      campaigns
          .lockById(id)
          .ifPresent(campaign -> {
            campaign.forget(clock.instant());
            campaigns.save(campaign);
          });
    }
  }
}
