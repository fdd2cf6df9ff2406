package io.crewcall.campaign.campaign;

import static io.crewcall.contracts.campaign.CampaignState.Status.ARCHIVED;
import static io.crewcall.contracts.campaign.CampaignState.Status.CANCELLED;
import static io.crewcall.contracts.campaign.CampaignState.Status.COMPLETED;
import static io.crewcall.contracts.campaign.CampaignState.Status.DRAFT;
import static io.crewcall.contracts.campaign.CampaignState.Status.LIVE;
import static io.crewcall.contracts.campaign.CampaignState.Status.PAUSED;

import io.crewcall.campaign.chain.EngagementSummary;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.campaign.CampaignState.Status;
import io.crewcall.platform.lifecycle.Guard;
import io.crewcall.platform.lifecycle.Lifecycle;
import io.crewcall.platform.problem.Problem;
import java.util.Set;

/** The campaign's transition table, rendered into {@code docs/lifecycles-campaign.md}. */
final class CampaignLifecycle {
  /** No engagement under the campaign, sub-gigs included, may still go either way. */
  static final Guard<EngagementSummary> SETTLED =
      Guard.of(
          "every engagement under it is settled",
          EngagementSummary::settled,
          () ->
              Problem.conflict(
                  "ENGAGEMENTS_OPEN",
                  "There are engagements under this campaign that are not settled."));

  private static final Set<MemberRole> MANAGERS = Set.of(MemberRole.OWNER, MemberRole.MANAGER);
  private static final Set<Status> OPEN = Set.of(DRAFT, LIVE, PAUSED);

  static final Lifecycle<Status, CampaignAction, MemberRole, EngagementSummary> TABLE =
      Lifecycle.<Status, CampaignAction, MemberRole, EngagementSummary>of(
              "campaign", "CAMPAIGN_STATE")
          .staying(OPEN, CampaignAction.EDIT, MANAGERS, "campaign.updated")
          .line(Set.of(DRAFT), CampaignAction.LAUNCH, MANAGERS, LIVE, "campaign.launched")
          .line(Set.of(LIVE), CampaignAction.PAUSE, MANAGERS, PAUSED, "campaign.paused")
          .line(Set.of(PAUSED), CampaignAction.RESUME, MANAGERS, LIVE, "campaign.resumed")
          .line(
              Set.of(LIVE, PAUSED),
              CampaignAction.COMPLETE,
              MANAGERS,
              COMPLETED,
              "campaign.completed",
              SETTLED)
          .line(Set.of(COMPLETED), CampaignAction.ARCHIVE, MANAGERS, ARCHIVED, "campaign.archived")
          .line(OPEN, CampaignAction.CANCEL, MANAGERS, CANCELLED, "campaign.cancelled", SETTLED)
          .build();

  private CampaignLifecycle() {}
}
