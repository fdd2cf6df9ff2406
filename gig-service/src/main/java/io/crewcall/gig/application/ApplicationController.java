package io.crewcall.gig.application;

import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.gig.bulk.Bulk;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.gig.Gigs;
import io.crewcall.gig.replica.Brands;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.Campaign;
import io.crewcall.gig.replica.Campaigns;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.persistence.ReplicaLookup;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Applications over REST, for the hirer and the applicant. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Applications", description = "Bids for gig roles, and what hirers decide about them")
class ApplicationController {
  private final Applying applying;
  private final Deciding deciding;
  private final BulkDecision bulk;
  private final ApplicationList list;
  private final Gigs gigs;
  private final Campaigns campaigns;
  private final Brands brands;
  private final ApplicationAnswers answers;

  ApplicationController(
      Applying applying,
      Deciding deciding,
      BulkDecision bulk,
      ApplicationList list,
      Gigs gigs,
      Campaigns campaigns,
      Brands brands,
      ApplicationAnswers answers) {
    this.applying = applying;
    this.deciding = deciding;
    this.bulk = bulk;
    this.list = list;
    this.gigs = gigs;
    this.campaigns = campaigns;
    this.brands = brands;
    this.answers = answers;
  }

  /** Why a bid is turned down; the applicant reads it. */
  record RejectRequest(@NotBlank @Size(max = 500) String reason) {}

  @PostMapping("/gigs/{gigId}/applications")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "applyToGig", summary = "Bid for a role of an open gig")
  @Refuses(
      status = 403,
      codes = {"OWN_GIG", "OWN_BRANDS_GIG", "BLOCKED"})
  @Refuses(status = 404, codes = "GIG_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {
        "GIG_NOT_OPEN",
        "DEADLINE_PASSED",
        "ALREADY_APPLIED",
        "SLOTS_TAKEN",
        "OFFER_WAITING"
      })
  @Refuses(
      status = 422,
      codes = {"UNKNOWN_ROLE", "CURRENCY_MISMATCH", "FEE_ABOVE_BUDGET"})
  ResponseEntity<ApplicationView> apply(
      @PathVariable UUID gigId, @Valid @RequestBody ApplicationRequest request, CurrentUser user) {
    Caller caller = brands.caller(user);
    return answers.created(applying.apply(gigId, request, caller), caller);
  }

  @GetMapping("/gigs/{gigId}/applications")
  @Operation(operationId = "listGigApplications", summary = "The bids for a gig, for its hirer")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "GIG_NOT_FOUND")
  Page<ApplicationView> ofGig(
      @PathVariable UUID gigId,
      @RequestParam(required = false) ApplicationState.@Nullable Status status,
      PageQuery query,
      CurrentUser user) {
    Caller caller = brands.caller(user);
    Gig gig = gigs.find(gigId).orElseThrow(GigProblems::notFound);
    if (!caller.readsAsHirer(gig.creatorId(), gig.brandId())) {
      throw gig.publishedAt() == null ? GigProblems.notFound() : ApplicationProblems.notYours();
    }
    return answers.page(list.ofGig(gigId, status, query), caller);
  }

  @GetMapping("/campaigns/{campaignId}/applications")
  @Operation(
      operationId = "listCampaignApplications",
      summary = "The bids for all gigs of a campaign, for the brand's members")
  @Refuses(status = 404, codes = "CAMPAIGN_NOT_FOUND")
  Page<ApplicationView> ofCampaign(
      @PathVariable UUID campaignId,
      @RequestParam(required = false) ApplicationState.@Nullable Status status,
      PageQuery query,
      CurrentUser user) {
    Campaign campaign =
        ReplicaLookup.await(() -> campaigns.find(campaignId))
            .orElseThrow(ApplicationController::noCampaign);
    Caller caller = brands.caller(user);
    if (!caller.admin() && !caller.memberOf(campaign.brandId())) {
      throw noCampaign();
    }
    return answers.page(list.ofCampaign(campaignId, status, query), caller);
  }

  @GetMapping("/applications/mine")
  @Operation(operationId = "listOwnApplications", summary = "One's own bids, the newest first")
  Page<ApplicationView> mine(
      @RequestParam(required = false) ApplicationState.@Nullable Status status,
      PageQuery query,
      CurrentUser user) {
    Caller caller = brands.caller(user);
    return answers.page(list.ofApplicant(caller.id(), status, query), caller);
  }

  @GetMapping("/applications/{id}")
  @Operation(operationId = "getApplication", summary = "A bid, for the hirer and the applicant")
  @Refuses(status = 404, codes = "APPLICATION_NOT_FOUND")
  ResponseEntity<ApplicationView> get(@PathVariable UUID id, CurrentUser user) {
    Caller caller = brands.caller(user);
    return answers.one(deciding.visible(id, caller), caller);
  }

  @PostMapping("/applications/{id}/shortlist")
  @Operation(operationId = "shortlistApplication", summary = "Put a bid on the shortlist")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "APPLICATION_NOT_FOUND")
  @Refuses(status = 409, codes = "APPLICATION_NOT_OPEN")
  ResponseEntity<ApplicationView> shortlist(@PathVariable UUID id, CurrentUser user) {
    Caller caller = brands.caller(user);
    return answers.one(deciding.shortlist(id, caller), caller);
  }

  @PostMapping("/applications/{id}/reject")
  @Operation(operationId = "rejectApplication", summary = "Turn a bid down, with a reason")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "APPLICATION_NOT_FOUND")
  @Refuses(status = 409, codes = "APPLICATION_NOT_OPEN")
  ResponseEntity<ApplicationView> reject(
      @PathVariable UUID id, @Valid @RequestBody RejectRequest request, CurrentUser user) {
    Caller caller = brands.caller(user);
    return answers.one(deciding.reject(id, request.reason().strip(), caller), caller);
  }

  @PostMapping("/applications/{id}/select")
  @Operation(
      operationId = "selectApplication",
      summary = "Take a bid as it stands: a slot is taken, the engagement starts")
  @Refuses(
      status = 403,
      codes = {"NOT_YOUR_PART", "BLOCKED"})
  @Refuses(status = 404, codes = "APPLICATION_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {
        "APPLICATION_NOT_OPEN",
        "SLOTS_TAKEN",
        "BUDGET_EXCEEDED",
        "CAMPAIGN_NOT_LIVE",
        "PARENT_NOT_UNDER_WAY"
      })
  ResponseEntity<ApplicationView> select(@PathVariable UUID id, CurrentUser user) {
    Caller caller = brands.caller(user);
    return answers.one(deciding.select(id, caller), caller);
  }

  @PostMapping("/applications/{id}/withdraw")
  @Operation(operationId = "withdrawApplication", summary = "Take one's own bid back")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "APPLICATION_NOT_FOUND")
  @Refuses(status = 409, codes = "APPLICATION_NOT_OPEN")
  ResponseEntity<ApplicationView> withdraw(@PathVariable UUID id, CurrentUser user) {
    Caller caller = brands.caller(user);
    return answers.one(applying.withdraw(id, caller), caller);
  }

  @PostMapping("/applications/shortlist")
  @ResponseStatus(HttpStatus.MULTI_STATUS)
  @Operation(
      operationId = "shortlistApplications",
      summary = "Put up to 100 bids on the shortlist; a result for each")
  Bulk.Results shortlistAll(
      @Valid @RequestBody BulkDecision.Selection selection, CurrentUser user) {
    return bulk.shortlist(selection, brands.caller(user));
  }

  @PostMapping("/applications/reject")
  @ResponseStatus(HttpStatus.MULTI_STATUS)
  @Operation(
      operationId = "rejectApplications",
      summary = "Turn up to 100 bids down with one reason; a result for each")
  Bulk.Results rejectAll(@Valid @RequestBody BulkDecision.Rejection rejection, CurrentUser user) {
    return bulk.reject(rejection, brands.caller(user));
  }

  private static RuntimeException noCampaign() {
    return Problem.notFound("CAMPAIGN_NOT_FOUND", "There is no such campaign.").exception();
  }
}
