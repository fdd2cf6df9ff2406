package io.crewcall.gig.brief;

import io.crewcall.contracts.campaign.CampaignState;
import io.crewcall.gig.replica.BrandCard;
import io.crewcall.gig.replica.CampaignReplica;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign asks for.
 *
 * @param brand null while its name is not known here
 * @param description the brief's words
 * @param disclosureLabel how what is made is to be marked as paid work
 */
record BriefResponse(
    UUID gigId,
    UUID campaignId,
    @Nullable BrandCard brand,
    String title,
    @Nullable String description,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable String category,
    @Nullable String disclosureLabel,
    List<BriefDeliverable> deliverables) {

  /**
   * One thing that is asked for.
   *
   * @param kind such as {@code REEL}
   * @param disclosureLabel of this one; the campaign's, if it has none of its own
   * @param dueDate the last day it may go out
   */
  record BriefDeliverable(
      String kind,
      int quantity,
      @Nullable String description,
      @Nullable String disclosureLabel,
      @Nullable LocalDate dueDate) {}

  static BriefResponse of(UUID gigId, CampaignReplica campaign, @Nullable BrandCard brand) {
    return new BriefResponse(
        gigId,
        campaign.getId(),
        brand,
        campaign.title(),
        campaign.description(),
        campaign.startDate(),
        campaign.endDate(),
        campaign.category(),
        campaign.disclosureLabel(),
        campaign.deliverables().stream().map(asked -> deliverable(asked, campaign)).toList());
  }

  private static BriefDeliverable deliverable(
      CampaignState.Deliverable asked, CampaignReplica campaign) {
    return new BriefDeliverable(
        asked.kind(),
        asked.quantity(),
        asked.description(),
        asked.disclosureLabel() == null ? campaign.disclosureLabel() : asked.disclosureLabel(),
        asked.dueDate());
  }
}
