package io.crewcall.campaign.tree;

import io.crewcall.campaign.brand.BrandMembershipService;
import io.crewcall.campaign.campaign.CampaignOutline;
import io.crewcall.campaign.campaign.CampaignService;
import io.crewcall.campaign.chain.Chain;
import io.crewcall.campaign.chain.ChainService;
import io.crewcall.campaign.chain.GigReplica;
import io.crewcall.campaign.chain.Total;
import io.crewcall.platform.persistence.ReplicaLookup;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.replicas.brand.BrandMembership;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Shows chains to those who may see them; to everybody else they do not exist (404). */
@Service
class TreeService {
  private final CampaignService campaigns;
  private final BrandMembershipService brands;
  private final ChainService chains;
  private final Clock clock;

  TreeService(
      CampaignService campaigns, BrandMembershipService brands, ChainService chains, Clock clock) {
    this.campaigns = campaigns;
    this.brands = brands;
    this.chains = chains;
    this.clock = clock;
  }

  /** For members of the brand. Four statements, whatever the chain's size. */
  CampaignTreeResponse ofCampaign(UUID campaignId, UUID caller) {
    CampaignOutline campaign =
        campaigns.outline(campaignId).orElseThrow(() -> noCampaign().exception());
    BrandMembership membership =
        brands
            .find(campaign.brandId(), caller)
            .filter(BrandMembership::member)
            .orElseThrow(() -> noCampaign().exception());
    Chain chain = chains.ofCampaign(campaignId);
    Instant now = clock.instant();
    Tally own = new Tally(campaign.budget().currency());
    Tally total = new Tally(campaign.budget().currency());
    List<GigReplica> roots = chain.gigs().stream().filter(gig -> !gig.subGig()).toList();
    List<TreeAssembler.Built<GigNode>> gigs =
        new TreeAssembler(chain, new Viewer(caller, campaign.brandId()), now).gigs(roots);
    gigs.forEach(gig -> {
      own.add(gig.own());
      total.add(gig.total());
    });
    return new CampaignTreeResponse(
        now,
        new CampaignTreeResponse.Frame(
            campaign.id(),
            campaign.title(),
            campaign.status(),
            campaign.brandId(),
            membership.companyName(),
            campaign.category(),
            campaign.startDate(),
            campaign.endDate()),
        campaign.budget(),
        new Total(
            campaign.budget().amount() - own.committed().amount(), campaign.budget().currency()),
        own.figures(true),
        total.figures(true),
        gigs.stream().map(TreeAssembler.Built::node).toList());
  }

  /**
   * For the brand that posted the gig or whose campaign it serves, and for who posted it without a
   * brand: a sub-gig's creator. At most five statements. Waits a moment for a gig that was just
   * made.
   */
  GigTreeResponse ofGig(UUID gigId, UUID caller) {
    GigReplica gig =
        ReplicaLookup.await(() -> chains.gig(gigId)).orElseThrow(() -> noGig().exception());
    Viewer viewer = new Viewer(caller, brandOf(gig, caller).orElse(null));
    boolean creator = gig.brandId() == null && gig.creatorId().equals(caller);
    if ((viewer.brandId() == null && !creator) || !viewer.knows(gig)) {
      throw noGig().exception();
    }
    Instant now = clock.instant();
    TreeAssembler assembler = new TreeAssembler(chains.ofGig(gigId), viewer, now);
    return new GigTreeResponse(now, assembler.gig(gig).node());
  }

  /** The brand at the root, if the caller belongs to its team. */
  private Optional<UUID> brandOf(GigReplica gig, UUID caller) {
    UUID brandId = gig.brandId();
    if (brandId == null && gig.campaignId() != null) {
      brandId = campaigns.outline(gig.campaignId()).map(CampaignOutline::brandId).orElse(null);
    }
    return Optional.ofNullable(brandId)
        .filter(brand -> brands.find(brand, caller).map(BrandMembership::member).orElse(false));
  }

  private static Problem noCampaign() {
    return Problem.notFound("CAMPAIGN_NOT_FOUND", "There is no such campaign.");
  }

  private static Problem noGig() {
    return Problem.notFound("GIG_NOT_FOUND", "There is no such gig.");
  }
}
