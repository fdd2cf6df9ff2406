package io.crewcall.campaign.campaign;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.campaign.CampaignState.Status;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.security.CurrentUser;
import io.crewcall.platform.text.OneLine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns over HTTP. */
@RestController
@RequestMapping("/api/v1/campaigns")
@Tag(name = "Campaigns", description = "A brand's umbrellas with brief, budget and dates")
class CampaignController {
  private final CampaignService campaigns;

  CampaignController(CampaignService campaigns) {
    this.campaigns = campaigns;
  }

  /** A campaign to be made; the fields are those of {@link CampaignDetails}. */
  record CreateCampaignRequest(
      @NotNull UUID brandId,
      @Schema(example = "Diwali 2026")
          @NotBlank
          @Size(max = 160)
          @Pattern(regexp = OneLine.NAME, message = OneLine.MESSAGE)
          String title,
      @Size(max = 10_000) @Nullable String description,
      @NotNull @Valid Money budget,
      @Schema(example = "2026-10-01") @NotNull LocalDate startDate,
      @Schema(example = "2026-11-15") @NotNull LocalDate endDate,
      @Schema(example = "food") @NotBlank @Size(max = 60) String category,
      @Schema(example = "#ad") @Size(max = 60) @Nullable String disclosureLabel,
      @Size(max = 50) @Nullable List<@Valid @NotNull Deliverable> deliverables) {

    CampaignDetails details() {
      return new CampaignDetails(
          title, description, budget, startDate, endDate, category, disclosureLabel, deliverables);
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "createCampaign",
      summary = "Create a campaign as a draft (owner, manager of the brand)")
  @Refuses(status = 400, codes = "UNKNOWN_CATEGORY")
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(status = 404, codes = "BRAND_NOT_FOUND")
  @Refuses(status = 422, codes = "INVALID_DATES")
  @Refuses(status = 503, codes = "CATEGORIES_UNKNOWN")
  ResponseEntity<CampaignResponse> create(
      CurrentUser user, @Valid @RequestBody CreateCampaignRequest campaign) {
    return created(campaigns.create(campaign.brandId(), campaign.details(), user.id()));
  }

  @PostMapping("/{campaignId}/duplicate")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "duplicateCampaign",
      summary = "Start a new draft with the details of this campaign (owner, manager)")
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(status = 404, codes = "CAMPAIGN_NOT_FOUND")
  ResponseEntity<CampaignResponse> duplicate(CurrentUser user, @PathVariable UUID campaignId) {
    return created(campaigns.duplicate(campaignId, user.id()));
  }

  @GetMapping
  @Operation(
      operationId = "listCampaigns",
      summary = "List a brand's campaigns, newest first (members)")
  @Refuses(status = 404, codes = "BRAND_NOT_FOUND")
  Page<CampaignResponse> list(
      CurrentUser user,
      @RequestParam UUID brandId,
      @RequestParam(required = false) @Nullable Status status,
      PageQuery page) {
    return campaigns.page(brandId, status, user.id(), page);
  }

  @GetMapping("/{campaignId}")
  @Operation(operationId = "getCampaign", summary = "Get a campaign (members of the brand)")
  @Refuses(status = 404, codes = "CAMPAIGN_NOT_FOUND")
  ResponseEntity<CampaignResponse> get(CurrentUser user, @PathVariable UUID campaignId) {
    return ok(campaigns.get(campaignId, user.id()));
  }

  @PatchMapping("/{campaignId}")
  @Operation(
      operationId = "updateCampaign",
      summary = "Change a campaign's details (owner, manager)",
      description = "After the launch the budget can be raised, but not lowered.")
  @Refuses(status = 400, codes = "UNKNOWN_CATEGORY")
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(status = 404, codes = "CAMPAIGN_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"CAMPAIGN_STATE", "BUDGET_ONLY_GROWS"})
  @Refuses(status = 422, codes = "INVALID_DATES")
  @Refuses(status = 503, codes = "CATEGORIES_UNKNOWN")
  ResponseEntity<CampaignResponse> update(
      CurrentUser user,
      @PathVariable UUID campaignId,
      IfMatch ifMatch,
      @RequestBody MergePatch<CampaignDetails> patch) {
    return ok(campaigns.edit(campaignId, user.id(), ifMatch, patch));
  }

  @PostMapping("/{campaignId}/launch")
  @Operation(operationId = "launchCampaign", summary = "Make a draft live: hiring can begin")
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(status = 404, codes = "CAMPAIGN_NOT_FOUND")
  @Refuses(status = 409, codes = "CAMPAIGN_STATE")
  ResponseEntity<CampaignResponse> launch(CurrentUser user, @PathVariable UUID campaignId) {
    return ok(campaigns.act(campaignId, user.id(), CampaignAction.LAUNCH));
  }

  @PostMapping("/{campaignId}/pause")
  @Operation(operationId = "pauseCampaign", summary = "Pause a live campaign: nobody new is hired")
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(status = 404, codes = "CAMPAIGN_NOT_FOUND")
  @Refuses(status = 409, codes = "CAMPAIGN_STATE")
  ResponseEntity<CampaignResponse> pause(CurrentUser user, @PathVariable UUID campaignId) {
    return ok(campaigns.act(campaignId, user.id(), CampaignAction.PAUSE));
  }

  @PostMapping("/{campaignId}/resume")
  @Operation(operationId = "resumeCampaign", summary = "Resume a paused campaign")
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(status = 404, codes = "CAMPAIGN_NOT_FOUND")
  @Refuses(status = 409, codes = "CAMPAIGN_STATE")
  ResponseEntity<CampaignResponse> resume(CurrentUser user, @PathVariable UUID campaignId) {
    return ok(campaigns.act(campaignId, user.id(), CampaignAction.RESUME));
  }

  @PostMapping("/{campaignId}/complete")
  @Operation(
      operationId = "completeCampaign",
      summary = "Complete a campaign whose engagements are all settled")
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(status = 404, codes = "CAMPAIGN_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"CAMPAIGN_STATE", "ENGAGEMENTS_OPEN"})
  ResponseEntity<CampaignResponse> complete(CurrentUser user, @PathVariable UUID campaignId) {
    return ok(campaigns.act(campaignId, user.id(), CampaignAction.COMPLETE));
  }

  @PostMapping("/{campaignId}/cancel")
  @Operation(
      operationId = "cancelCampaign",
      summary = "Cancel a campaign whose engagements are all settled")
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(status = 404, codes = "CAMPAIGN_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"CAMPAIGN_STATE", "ENGAGEMENTS_OPEN"})
  ResponseEntity<CampaignResponse> cancel(CurrentUser user, @PathVariable UUID campaignId) {
    return ok(campaigns.act(campaignId, user.id(), CampaignAction.CANCEL));
  }

  @PostMapping("/{campaignId}/archive")
  @Operation(operationId = "archiveCampaign", summary = "Put a completed campaign away")
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(status = 404, codes = "CAMPAIGN_NOT_FOUND")
  @Refuses(status = 409, codes = "CAMPAIGN_STATE")
  ResponseEntity<CampaignResponse> archive(CurrentUser user, @PathVariable UUID campaignId) {
    return ok(campaigns.act(campaignId, user.id(), CampaignAction.ARCHIVE));
  }

  private static ResponseEntity<CampaignResponse> created(CampaignResponse campaign) {
    return ResponseEntity.created(URI.create("/api/v1/campaigns/" + campaign.id()))
        .eTag(Etags.composed(campaign.version(), campaign))
        .body(campaign);
  }

  private static ResponseEntity<CampaignResponse> ok(CampaignResponse campaign) {
    return ResponseEntity.ok().eTag(Etags.composed(campaign.version(), campaign)).body(campaign);
  }
}
