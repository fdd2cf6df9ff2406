package io.crewcall.gig.brief;

import io.crewcall.gig.gig.GigRepository;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.CampaignReplicaRepository;
import io.crewcall.gig.replica.PersonLookup;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Briefs over REST. */
@RestController
@RequestMapping("/api/v1/gigs/{id}/brief")
@Tag(name = "Briefs", description = "What a campaign asks for, with the label of paid work")
class BriefController {
  private final GigRepository gigs;
  private final CampaignReplicaRepository campaigns;
  private final BriefFacts facts;
  private final PersonLookup people;

  BriefController(
      GigRepository gigs,
      CampaignReplicaRepository campaigns,
      BriefFacts facts,
      PersonLookup people) {
    this.gigs = gigs;
    this.campaigns = campaigns;
    this.facts = facts;
    this.people = people;
  }

  @GetMapping
  @Operation(
      operationId = "getGigBrief",
      summary = "The campaign's brief, for its team and who is invited, bids or works",
      description =
          "Of a campaign's own gigs; crew further down is briefed by whoever hires it. Others, and"
              + " who was turned down or has said no, are told that there is none.")
  @Refuses(status = 404, codes = "BRIEF_NOT_FOUND")
  ResponseEntity<BriefResponse> get(@PathVariable UUID id, Caller caller) {
    return gigs.findParties(id)
        .filter(gig -> gig.parentEngagementId() == null)
        .filter(gig -> gig.readsAsHirer(caller) || facts.involved(id, caller.id()))
        .flatMap(gig -> Optional.ofNullable(gig.campaignId()))
        .flatMap(campaigns::findById)
        .map(campaign -> {
          BriefResponse brief =
              BriefResponse.of(
                  id,
                  campaign,
                  people.cards(List.of(), List.of(campaign.brandId())).brand(campaign.brandId()));
          return ResponseEntity.ok().eTag(Etags.composed(campaign.version(), brief)).body(brief);
        })
        .orElseThrow(
            () -> Problem.notFound("BRIEF_NOT_FOUND", "There is no such brief.").exception());
  }
}
