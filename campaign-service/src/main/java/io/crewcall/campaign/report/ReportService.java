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
  private final Clock clock;

  ReportService(Campaigns campaigns, BrandTeams teams, Chains chains, Clock clock) {
    this.campaigns = campaigns;
    this.teams = teams;
    this.chains = chains;
    this.clock = clock;
  }

  /** Four statements, whatever the chain's size. */
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
    List<CreatorLine> lines =
        chain.engagements().stream()
            .collect(groupingBy(engagement -> engagement.worker().userId()))
            .values()
            .stream()
            .map(work -> line(work, gigs, viewer, campaign.budget().currency(), now))
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
      String currency,
      Instant now) {
    Tally sum = new Tally(currency);
    boolean hired = false;
    for (EngagementRow engagement : work) {
      GigRow gig = Objects.requireNonNull(gigs.get(engagement.gigId()));
      Tally one = Tally.of(engagement, now);
      sum.addWork(one);
      if (viewer.party(gig, engagement)) {
        sum.addMoney(one);
      }
      hired |= !gig.subGig();
    }
    var worker = work.getFirst().worker();
    var figures = sum.figures(hired);
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
        figures.completed());
  }

  private static Problem notFound() {
    return Problem.notFound("CAMPAIGN_NOT_FOUND", "There is no such campaign.");
  }
}
