package io.crewcall.gig.applicationsummary;

import io.crewcall.gig.gig.GigParties;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.gig.GigRepository;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.openapi.NoEtag;
import io.crewcall.platform.openapi.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public summary of bids over REST. */
@RestController
@RequestMapping("/api/v1/gigs")
@Tag(name = "Applications")
class ApplicationSummaryController {
  private final GigRepository gigs;
  private final ApplicationCountFacts counts;

  ApplicationSummaryController(GigRepository gigs, ApplicationCountFacts counts) {
    this.gigs = gigs;
    this.counts = counts;
  }

  @NoEtag
  @GetMapping("/{gigId}/applications/summary")
  @Operation(
      operationId = "getGigApplicationSummary",
      summary = "How many bids there are for a gig, and how far they have come",
      description =
          "For everybody who may read the gig, under the four public names. While there are fewer"
              + " than three, they are null for everybody but the hirer's side.")
  @Refuses(status = 404, codes = "GIG_NOT_FOUND")
  ApplicationSummaryResponse summary(@PathVariable UUID gigId, Caller caller) {
    GigParties gig = gigs.parties(gigId);
    boolean hirer = caller.readsAsHirer(gig.creatorId(), gig.brandId());
    if (gig.publishedAt() == null && !hirer) {
      throw GigProblems.notFound();
    }
    return ApplicationSummaryResponse.of(gigId, counts.of(gigId), hirer);
  }
}
