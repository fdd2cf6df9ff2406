package io.crewcall.campaign.report;

import static java.util.stream.Collectors.groupingBy;

import io.crewcall.campaign.brand.BrandMembershipService;
import io.crewcall.campaign.campaign.CampaignOutline;
import io.crewcall.campaign.campaign.CampaignService;
import io.crewcall.campaign.chain.Chain;
import io.crewcall.campaign.chain.ChainService;
import io.crewcall.campaign.chain.EngagementReplica;
import io.crewcall.campaign.chain.GigReplica;
import io.crewcall.campaign.tree.Tally;
import io.crewcall.campaign.tree.Viewer;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.replicas.brand.BrandMembership;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Reports on campaigns to members of the brand; to everybody else there is none (404). */
@Service
class ReportService {
  private final CampaignService campaigns;
  private final BrandMembershipService brands;
  private final ChainService chains;
  private final ScorecardReplicaRepository scorecards;
  private final Clock clock;

  ReportService(
      CampaignService campaigns,
      BrandMembershipService brands,
      ChainService chains,
      ScorecardReplicaRepository scorecards,
      Clock clock) {
    this.campaigns = campaigns;
    this.brands = brands;
    this.chains = chains;
    this.scorecards = scorecards;
    this.clock = clock;
  }

  /** Five statements, whatever the chain's size. */
  CampaignReportResponse of(UUID campaignId, UUID caller) {
    CampaignOutline campaign =
        campaigns.outline(campaignId).orElseThrow(() -> notFound().exception());
    if (brands.find(campaign.brandId(), caller).filter(BrandMembership::member).isEmpty()) {
      throw notFound().exception();
    }
    Chain chain = chains.ofCampaign(campaignId);
    Map<UUID, GigReplica> gigs =
        chain.gigs().stream().collect(Collectors.toMap(GigReplica::id, Function.identity()));
    Viewer viewer = new Viewer(caller, campaign.brandId());
    Instant now = clock.instant();
    Map<UUID, CreatorFigures> known =
        scorecards
            .findFigures(
                chain.engagements().stream()
                    .map(EngagementReplica::workerId)
                    .collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(CreatorFigures::userId, Function.identity()));
    List<CreatorLine> lines =
        chain.engagements().stream()
            .collect(groupingBy(EngagementReplica::workerId))
            .values()
            .stream()
            .map(work -> line(work, chain, gigs, viewer, known, campaign.budget().currency(), now))
            .sorted(
                Comparator.comparing((CreatorLine line) -> !line.hiredByBrand())
                    .thenComparing(line -> String.valueOf(line.handle()))
                    .thenComparing(CreatorLine::userId))
            .toList();
    return new CampaignReportResponse(campaignId, campaign.title(), now, lines);
  }

  private static CreatorLine line(
      List<EngagementReplica> work,
      Chain chain,
      Map<UUID, GigReplica> gigs,
      Viewer viewer,
      Map<UUID, CreatorFigures> known,
      String currency,
      Instant now) {
    Tally sum = new Tally(currency);
    boolean hired = false;
    boolean money = false;
    for (EngagementReplica engagement : work) {
      GigReplica gig = Objects.requireNonNull(gigs.get(engagement.gigId()));
      Tally one = Tally.of(engagement, now);
      sum.addWork(one);
      if (viewer.seesFee(gig, engagement)) {
        sum.addMoney(one);
        money = true;
      }
      hired |= !gig.subGig();
    }
    var worker = chain.person(work.getFirst().workerId());
    var figures = sum.figures(money);
    CreatorFigures creator =
        known.getOrDefault(worker.userId(), CreatorFigures.none(worker.userId()));
    return new CreatorLine(
        worker.userId(),
        worker.handle(),
        worker.displayName(),
        work.stream().map(EngagementReplica::profession).distinct().sorted().toList(),
        hired,
        figures.engagements(),
        figures.openEngagements(),
        figures.completedEngagements(),
        figures.lateEngagements(),
        figures.agreedHours(),
        figures.loggedHours(),
        figures.committed(),
        figures.completed(),
        creator.followers(),
        creator.engagementRate(),
        creator.rating(),
        creator.reviewCount(),
        creator.successScore(),
        creator.onTimeRate());
  }

  private static Problem notFound() {
    return Problem.notFound("CAMPAIGN_NOT_FOUND", "There is no such campaign.");
  }
}
