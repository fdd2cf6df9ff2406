package io.crewcall.campaign.campaign;

import static java.util.stream.Collectors.toMap;

import io.crewcall.campaign.brand.BrandMembershipService;
import io.crewcall.campaign.category.KnownCategories;
import io.crewcall.campaign.chain.EngagementReplicaRepository;
import io.crewcall.campaign.chain.EngagementSummary;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.campaign.CampaignState.Status;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import io.crewcall.platform.replicas.brand.BrandMembership;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The use cases of campaigns. To everybody outside of the brand's team a campaign does not exist
 * (404); a viewer reads and gets 403 for changes.
 */
@Service
public class CampaignService {
  private static final Set<MemberRole> MANAGER = Set.of(MemberRole.MANAGER);

  private final CampaignRepository campaigns;
  private final BrandMembershipService brands;
  private final KnownCategories categories;
  private final EngagementReplicaRepository engagements;
  private final TransactionTemplate transaction;
  private final Cursors cursors;
  private final IdGenerator ids;
  private final Clock clock;

  CampaignService(
      CampaignRepository campaigns,
      BrandMembershipService brands,
      KnownCategories categories,
      EngagementReplicaRepository engagements,
      TransactionTemplate transaction,
      Cursors cursors,
      IdGenerator ids,
      Clock clock) {
    this.campaigns = campaigns;
    this.brands = brands;
    this.categories = categories;
    this.engagements = engagements;
    this.transaction = transaction;
    this.cursors = cursors;
    this.ids = ids;
    this.clock = clock;
  }

  /** A campaign's frame, for other rooms. */
  public Optional<CampaignOutline> outline(UUID campaignId) {
    return campaigns.findById(campaignId).map(Campaign::outline);
  }

  /** Waits for a brand that was just made, outside of the transaction. */
  CampaignResponse create(UUID brandId, CampaignDetails details, UUID caller) {
    brands.requireManager(brandId, caller);
    details.check();
    CampaignDetails filed = details.under(categories.named(details.category(), null));
    return Objects.requireNonNull(transaction.execute(status -> draft(brandId, filed, caller)));
  }

  /** A new draft with the details of another campaign, which the caller manages too. */
  @Transactional
  CampaignResponse duplicate(UUID campaignId, UUID caller) {
    Campaign original = campaigns.findById(campaignId).orElseThrow(CampaignService::notFound);
    requireManager(original, caller);
    return draft(original.brandId(), original.details(), caller);
  }

  private CampaignResponse draft(UUID brandId, CampaignDetails details, UUID caller) {
    Campaign draft = new Campaign(ids.next(), brandId, details, caller, clock.instant());
    return CampaignResponse.of(campaigns.save(draft), EngagementSummary.none(draft.id()), MANAGER);
  }

  @Transactional(readOnly = true)
  CampaignResponse get(UUID campaignId, UUID caller) {
    Campaign campaign = campaigns.findById(campaignId).orElseThrow(CampaignService::notFound);
    BrandMembership membership = requireMember(campaign, caller);
    return CampaignResponse.of(campaign, engagements.summarise(campaignId), membership.roles());
  }

  /** A brand's campaigns, newest first; three statements. */
  Page<CampaignResponse> page(UUID brandId, @Nullable Status status, UUID caller, PageQuery query) {
    BrandMembership membership =
        brands
            .find(brandId, caller)
            .filter(BrandMembership::member)
            .orElseThrow(
                () -> Problem.notFound("BRAND_NOT_FOUND", "You have no such brand.").exception());
    String list = "campaigns:" + brandId + ":" + (status == null ? "" : status);
    UUID before = cursors.idBefore(list, query);
    Limit limit = Limit.of(query.limit() + 1);
    List<Campaign> rows =
        status == null
            ? campaigns.findPage(brandId, before, limit)
            : campaigns.findPage(brandId, status, before, limit);
    Page<Campaign> page = Page.of(rows, query.limit(), last -> cursors.encode(list, last.id()));
    Map<UUID, EngagementSummary> summaries =
        engagements.summarise(page.items().stream().map(Campaign::id).toList()).stream()
            .collect(toMap(EngagementSummary::campaignId, Function.identity()));
    return page.map(campaign ->
        CampaignResponse.of(
            campaign,
            summaries.getOrDefault(campaign.id(), EngagementSummary.none(campaign.id())),
            membership.roles()));
  }

  @Transactional
  CampaignResponse edit(
      UUID campaignId, UUID caller, IfMatch ifMatch, MergePatch<CampaignDetails> patch) {
    Campaign campaign = lock(campaignId);
    Set<MemberRole> roles = requireManager(campaign, caller);
    ifMatch.check(campaign.version());
    CampaignDetails before = campaign.details();
    CampaignDetails wanted = patch.applyTo(before);
    wanted.check();
    CampaignDetails edited = wanted.under(categories.named(wanted.category(), before.category()));
    EngagementSummary summary = engagements.summarise(campaignId);
    campaign.edit(edited, roles, summary, clock.instant());
    return CampaignResponse.of(campaigns.save(campaign), summary, roles);
  }

  @Transactional
  CampaignResponse act(UUID campaignId, UUID caller, CampaignAction action) {
    Campaign campaign = lock(campaignId);
    Set<MemberRole> roles = requireManager(campaign, caller);
    EngagementSummary summary = engagements.summarise(campaignId);
    campaign.act(action, roles, summary, clock.instant());
    return CampaignResponse.of(campaigns.save(campaign), summary, roles);
  }

  private Campaign lock(UUID campaignId) {
    return campaigns.lockById(campaignId).orElseThrow(CampaignService::notFound);
  }

  private Set<MemberRole> requireManager(Campaign campaign, UUID caller) {
    BrandMembership membership = requireMember(campaign, caller);
    if (!membership.manager()) {
      throw BrandMembershipService.roleTooLow().exception();
    }
    return membership.roles();
  }

  private BrandMembership requireMember(Campaign campaign, UUID caller) {
    return brands
        .find(campaign.brandId(), caller)
        .filter(BrandMembership::member)
        .orElseThrow(CampaignService::notFound);
  }

  private static ProblemException notFound() {
    return Problem.notFound("CAMPAIGN_NOT_FOUND", "There is no such campaign.").exception();
  }
}
