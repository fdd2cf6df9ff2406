package io.crewcall.campaign.tree;

import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Chains over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Hiring chain", description = "Brand, influencers and their crew, rolled up")
class TreeController {
  private static final String HOW =
      "Each node has own figures and total figures with everything below. Work (engagements, hours,"
          + " lateness) adds up over all levels. Money does not: the fees of sub-gigs are paid out"
          + " of the fee above, so committed is the sum of the first level's fees. Fees that are"
          + " not the caller's are null; names and credits are always there.";

  private final TreeService trees;

  TreeController(TreeService trees) {
    this.trees = trees;
  }

  @GetMapping("/campaigns/{campaignId}/tree")
  @Operation(
      operationId = "getCampaignTree",
      summary = "Get everything under a campaign, rolled up (members of the brand)",
      description = HOW)
  @Refuses(status = 404, codes = "CAMPAIGN_NOT_FOUND")
  CampaignTreeResponse campaign(CurrentUser user, @PathVariable UUID campaignId) {
    return trees.ofCampaign(campaignId, user.id());
  }

  @GetMapping("/gigs/{gigId}/tree")
  @Operation(
      operationId = "getGigTree",
      summary = "Get everything under a gig, rolled up (who posted it, members of the brand)",
      description = HOW)
  @Refuses(status = 404, codes = "GIG_NOT_FOUND")
  GigTreeResponse gig(CurrentUser user, @PathVariable UUID gigId) {
    return trees.ofGig(gigId, user.id());
  }
}
