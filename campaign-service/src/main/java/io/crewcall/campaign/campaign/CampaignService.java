package io.crewcall.campaign.campaign;

import io.crewcall.campaign.brand.BrandTeams;
import io.crewcall.campaign.brand.BrandTeams.Standing;
import io.crewcall.campaign.chain.Engaged;
import io.crewcall.contracts.campaign.CampaignState.Status;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The use cases of campaigns. To everybody outside of the brand's team a campaign does not exist
 * (404); a viewer reads and gets 403 for changes.
 */
@Service
class CampaignService {
  private final Campaigns campaigns;
  private final BrandTeams teams;
  private final Engaged engaged;
  private final TransactionTemplate transaction;
  private final IdGenerator ids;
  private final Clock clock;

  CampaignService(
      Campaigns campaigns,
      BrandTeams teams,
      Engaged engaged,
      TransactionTemplate transaction,
      IdGenerator ids,
      Clock clock) {
    this.campaigns = campaigns;
    this.teams = teams;
    this.engaged = engaged;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  CampaignView create(UUID brandId, CampaignDetails details, UUID caller) {
    details.check();
    teams.requireManager(brandId, caller);
    return inTransaction(() -> {
      Campaign campaign = new Campaign(ids.next(), brandId, details, caller, clock.instant());
      campaigns.add(campaign);
      return CampaignView.of(campaign, Engaged.Summary.NONE, true);
    });
  }

  /** A new draft with the details of another campaign, which the caller manages too. */
  CampaignView duplicate(UUID campaignId, UUID caller) {
    return inTransaction(() -> {
      Campaign original = campaigns.find(campaignId).orElseThrow(CampaignService::notFound);
      if (!requireMember(original, caller).manager()) {
        throw BrandTeams.roleTooLow().exception();
      }
      Campaign copy =
          new Campaign(ids.next(), original.brandId(), original.details(), caller, clock.instant());
      campaigns.add(copy);
      return CampaignView.of(copy, Engaged.Summary.NONE, true);
    });
  }

  CampaignView get(UUID campaignId, UUID caller) {
    return inTransaction(() -> {
      Campaign campaign = campaigns.find(campaignId).orElseThrow(CampaignService::notFound);
      Standing standing = requireMember(campaign, caller);
      return CampaignView.of(campaign, engaged.of(campaignId), standing.manager());
    });
  }

  Page<CampaignView> page(UUID brandId, @Nullable Status status, UUID caller, PageQuery query) {
    Standing standing =
        teams
            .standing(brandId, caller)
            .filter(Standing::member)
            .orElseThrow(
                () -> Problem.notFound("BRAND_NOT_FOUND", "You have no such brand.").exception());
    return inTransaction(() -> {
      Page<Campaign> page = campaigns.page(brandId, status, query);
      Map<UUID, Engaged.Summary> summaries =
          engaged.among(page.items().stream().map(Campaign::id).toList());
      return page.map(campaign ->
          CampaignView.of(
              campaign,
              summaries.getOrDefault(campaign.id(), Engaged.Summary.NONE),
              standing.manager()));
    });
  }

  CampaignView edit(
      UUID campaignId, UUID caller, IfMatch ifMatch, MergePatch<CampaignDetails> patch) {
    return inTransaction(() -> {
      Campaign campaign = toChange(campaignId, caller);
      ifMatch.check(campaign.version());
      CampaignDetails edited = patch.applyTo(campaign.details());
      edited.check();
      Engaged.Summary summary = engaged.of(campaignId);
      CampaignTransition edit =
          CampaignLifecycle.require(campaign.status(), CampaignAction.EDIT, summary.settled());
      campaign.edit(edited, edit, clock.instant());
      campaigns.changed(edit.event(), campaign);
      return CampaignView.of(campaign, summary, true);
    });
  }

  CampaignView act(UUID campaignId, UUID caller, CampaignAction action) {
    return inTransaction(() -> {
      Campaign campaign = toChange(campaignId, caller);
      Engaged.Summary summary = engaged.of(campaignId);
      CampaignTransition transition =
          CampaignLifecycle.require(campaign.status(), action, summary.settled());
      campaign.go(transition, clock.instant());
      campaigns.changed(transition.event(), campaign);
      return CampaignView.of(campaign, summary, true);
    });
  }

  private Campaign toChange(UUID campaignId, UUID caller) {
    Campaign campaign = campaigns.findLocked(campaignId).orElseThrow(CampaignService::notFound);
    if (!requireMember(campaign, caller).manager()) {
      throw BrandTeams.roleTooLow().exception();
    }
    return campaign;
  }

  private Standing requireMember(Campaign campaign, UUID caller) {
    return teams
        .standing(campaign.brandId(), caller)
        .filter(Standing::member)
        .orElseThrow(CampaignService::notFound);
  }

  private static ProblemException notFound() {
    return Problem.notFound("CAMPAIGN_NOT_FOUND", "There is no such campaign.").exception();
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.<T>execute(status -> work.get()));
  }
}
