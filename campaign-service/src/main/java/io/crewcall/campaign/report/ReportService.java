package io.crewcall.campaign.report;

import static java.util.stream.Collectors.groupingBy;

import io.crewcall.campaign.brand.BrandTeams;
import io.crewcall.campaign.brand.BrandTeams.Standing;
import io.crewcall.campaign.campaign.CampaignOutline;
import io.crewcall.campaign.campaign.Campaigns;
import io.crewcall.campaign.chain.Chain;
import io.crewcall.campaign.chain.Chains;
import io.crewcall.campaign.chain.EngagementRow;
import io.crewcall.campaign.chain.GigRow;
import io.crewcall.campaign.tree.Tally;
import io.crewcall.campaign.tree.Viewer;
import io.crewcall.platform.problem.Problem;
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
  private final Campaigns campaigns;
  private final BrandTeams teams;
  private final Chains chains;
  private final CreatorFigures figures;
  private final Clock clock;

  ReportService(
      Campaigns campaigns, BrandTeams teams, Chains chains, CreatorFigures figures, Clock clock) {
    this.campaigns = campaigns;
    this.teams = teams;
    this.chains = chains;
    this.figures = figures;
    this.clock = clock;
  }

  /** Five statements, whatever the chain's size. */
  CampaignReport of(UUID campaignId, UUID caller) {
    CampaignOutline campaign =
        campaigns.outline(campaignId).orElseThrow(() -> notFound().exception());
    if (teams.standing(campaign.brandId(), caller).filter(Standing::member).isEmpty()) {
      throw notFound().exception();
    }
    Chain chain = chains.ofCampaign(campaignId);
    Map<UUID, GigRow> gigs =
        chain.gigs().stream().collect(Collectors.toMap(GigRow::id, Function.identity()));
    Viewer viewer = new Viewer(caller, campaign.brandId());
    Instant now = clock.instant();
    Map<UUID, CreatorFigures.Known> known =
        figures.among(
            chain.engagements().stream()
                .map(engagement -> engagement.worker().userId())
                .collect(Collectors.toSet()));
    List<CreatorLine> lines =
        chain.engagements().stream()
            .collect(groupingBy(engagement -> engagement.worker().userId()))
            .values()
            .stream()
            .map(work -> line(work, gigs, viewer, known, campaign.budget().currency(), now))
            .sorted(
                Comparator.comparing((CreatorLine line) -> !line.hiredByBrand())
                    .thenComparing(line -> String.valueOf(line.handle()))
                    .thenComparing(CreatorLine::userId))
            .toList();
    return new CampaignReport(campaignId, campaign.title(), now, lines);
  }

  private static CreatorLine line(
      List<EngagementRow> work,
      Map<UUID, GigRow> gigs,
      Viewer viewer,
      Map<UUID, CreatorFigures.Known> known,
      String currency,
      Instant now) {
    Tally sum = new Tally(currency);
    boolean hired = false;
    boolean money = false;
    for (EngagementRow engagement : work) {
      GigRow gig = Objects.requireNonNull(gigs.get(engagement.gigId()));
      Tally one = Tally.of(engagement, now);
      sum.addWork(one);
      if (viewer.seesFee(gig, engagement)) {
        sum.addMoney(one);
        money = true;
      }
      hired |= !gig.subGig();
    }
    var worker = work.getFirst().worker();
    var figures = sum.figures(money);
    CreatorFigures.Known creator =
        known.getOrDefault(worker.userId(), CreatorFigures.Known.NOTHING);
    return new CreatorLine(
        worker.userId(),
        worker.handle(),
        worker.displayName(),
        work.stream().map(EngagementRow::profession).distinct().sorted().toList(),
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
