package io.crewcall.gig.application;

import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.gig.bulk.Bulk;
import io.crewcall.gig.changes.ChangeFeed;
import io.crewcall.gig.changes.ChangeKind;
import io.crewcall.gig.changes.Changes;
import io.crewcall.gig.gig.GigParties;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.gig.GigRepository;
import io.crewcall.gig.replica.BrandAccess;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.CallerLookup;
import io.crewcall.gig.replica.CampaignReplica;
import io.crewcall.gig.replica.CampaignReplicaRepository;
import io.crewcall.gig.sql.ByIds;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
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
  private static final String BY_RATING =
      "By `HIGHEST_RATING` applicants without a rating come last, and ratings are those of the"
          + " moment: a bid whose applicant is rated anew while pages are turned may come twice or"
          + " not at all; every other comes once.";

  private final ApplicationService applications;
  private final DecisionService decisions;
  private final ApplicationList list;
  private final GigRepository gigs;
  private final CampaignReplicaRepository campaigns;
  private final CallerLookup callers;
  private final BrandAccess brands;
  private final ApplicationResponses responses;
  private final ChangeFeed changes;

  ApplicationController(
      ApplicationService applications,
      DecisionService decisions,
      ApplicationList list,
      GigRepository gigs,
      CampaignReplicaRepository campaigns,
      CallerLookup callers,
      BrandAccess brands,
      ApplicationResponses responses,
      ChangeFeed changes) {
    this.applications = applications;
    this.decisions = decisions;
    this.list = list;
    this.gigs = gigs;
    this.campaigns = campaigns;
    this.callers = callers;
    this.brands = brands;
    this.responses = responses;
    this.changes = changes;
  }

  /** Why a bid is turned down; the applicant reads it. */
  record RejectRequest(@NotBlank @Size(max = 500) String reason) {}

  /** Which bids, at most 100. */
  record Selection(@NotNull @Size(min = 1, max = 100) List<@NotNull UUID> ids) {}

  /** Which bids, at most 100, and what their applicants are told. */
  record Rejection(
      @NotNull @Size(min = 1, max = 100) List<@NotNull UUID> ids,
      @NotBlank @Size(max = 500) String reason) {}

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
  ResponseEntity<ApplicationResponse> apply(
      @PathVariable UUID gigId, @Valid @RequestBody ApplicationRequest request, Caller caller) {
    return responses.created(applications.apply(gigId, request, caller), caller);
  }

  @GetMapping("/gigs/{gigId}/applications")
  @Operation(
      operationId = "listGigApplications",
      summary = "The bids for a gig, for its hirer",
      description = BY_RATING)
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "GIG_NOT_FOUND")
  Page<ApplicationResponse> ofGig(
      @PathVariable UUID gigId,
      @RequestParam(required = false) ApplicationState.@Nullable Status status,
      @RequestParam(defaultValue = "NEWEST") ApplicationList.Sort sort,
      PageQuery query,
      Caller caller) {
    GigParties gig = gigs.parties(gigId);
    if (!caller.readsAsHirer(gig.creatorId(), gig.brandId())) {
      throw gig.publishedAt() == null ? GigProblems.notFound() : ApplicationProblems.notYours();
    }
    return responses.page(list.ofGig(gigId, status, sort, query), caller);
  }

  @GetMapping("/campaigns/{campaignId}/applications")
  @Operation(
      operationId = "listCampaignApplications",
      summary = "The bids for all gigs of a campaign, for the brand's members",
      description = BY_RATING)
  @Refuses(status = 404, codes = "CAMPAIGN_NOT_FOUND")
  Page<ApplicationResponse> ofCampaign(
      @PathVariable UUID campaignId,
      @RequestParam(required = false) ApplicationState.@Nullable Status status,
      @RequestParam(defaultValue = "NEWEST") ApplicationList.Sort sort,
      PageQuery query,
      CurrentUser user) {
    CampaignReplica campaign =
        ReplicaLookup.await(() -> campaigns.findById(campaignId))
            .orElseThrow(ApplicationController::noCampaign);
    Caller caller = callers.caller(user);
    if (!caller.admin() && !caller.memberOf(campaign.brandId())) {
      throw noCampaign();
    }
    return responses.page(list.ofCampaign(campaignId, status, sort, query), caller);
  }

  @GetMapping("/applications")
  @Operation(
      operationId = "listApplications",
      summary =
          "The bids for the gigs one has posted, or for those of a brand; or some by their ids",
      description =
          "With `brandId`, for the brand's team: the bids for all its gigs. Without, those for gigs"
              + " that the caller has posted for themselves. With `ids`, those of them that the"
              + " caller may read, in that order.")
  @Refuses(status = 403, codes = "NOT_BRAND_MEMBER")
  Page<ApplicationResponse> received(
      @RequestParam(required = false) @Nullable UUID brandId,
      @RequestParam(required = false) ApplicationState.@Nullable Status status,
      @RequestParam(required = false) ApplicationList.@Nullable Age sort,
      @RequestParam(required = false) @Size(min = 1, max = ByIds.MOST)
          @Nullable List<@NotNull UUID> ids,
      PageQuery query,
      CurrentUser user) {
    if (ids != null) {
      ByIds.alone(brandId, status, sort, query.cursor());
      Caller caller = callers.caller(user);
      return responses.page(list.named(ids, caller), caller);
    }
    ApplicationList.Age age = sort == null ? ApplicationList.Age.NEWEST : sort;
    if (brandId == null) {
      return responses.page(list.ofHirer(user.id(), status, age, query), callers.caller(user));
    }
    Caller member = brands.reader(brandId, user);
    return responses.page(list.ofBrand(brandId, status, age, query), member);
  }

  @GetMapping("/applications/mine")
  @Operation(operationId = "listOwnApplications", summary = "One's own bids, the newest first")
  Page<ApplicationResponse> mine(
      @RequestParam(required = false) ApplicationState.@Nullable Status status,
      PageQuery query,
      Caller caller) {
    return responses.page(list.ofApplicant(caller.id(), status, query), caller);
  }

  @GetMapping("/applications/changes")
  @Operation(
      operationId = "listApplicationChanges",
      summary =
          "What has changed of one's own bids, those for one's gigs, and those of one's brands",
      description = ChangeFeed.DESCRIPTION)
  @Refuses(status = 410, codes = "SYNC_OUTDATED")
  Changes<ApplicationResponse> changes(
      @RequestParam(required = false) @Nullable String updatedSince,
      PageQuery query,
      Caller caller) {
    return changes.page(
        ChangeKind.APPLICATION,
        caller,
        updatedSince,
        query,
        ids -> responses.page(list.named(ids, caller), caller));
  }

  @GetMapping("/applications/{id}")
  @Operation(operationId = "getApplication", summary = "A bid, for the hirer and the applicant")
  @Refuses(status = 404, codes = "APPLICATION_NOT_FOUND")
  ResponseEntity<ApplicationResponse> get(@PathVariable UUID id, Caller caller) {
    return responses.one(applications.visible(id, caller), caller);
  }

  @PostMapping("/applications/{id}/shortlist")
  @Operation(operationId = "shortlistApplication", summary = "Put a bid on the shortlist")
  @Refuses(
      status = 403,
      codes = {"NOT_YOUR_PART", "OWN_BRANDS_GIG"})
  @Refuses(status = 404, codes = "APPLICATION_NOT_FOUND")
  @Refuses(status = 409, codes = "APPLICATION_NOT_OPEN")
  ResponseEntity<ApplicationResponse> shortlist(@PathVariable UUID id, Caller caller) {
    return responses.one(decisions.shortlist(id, caller), caller);
  }

  @PostMapping("/applications/{id}/reject")
  @Operation(operationId = "rejectApplication", summary = "Turn a bid down, with a reason")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "APPLICATION_NOT_FOUND")
  @Refuses(status = 409, codes = "APPLICATION_NOT_OPEN")
  ResponseEntity<ApplicationResponse> reject(
      @PathVariable UUID id, @Valid @RequestBody RejectRequest request, Caller caller) {
    return responses.one(decisions.reject(id, request.reason().strip(), caller), caller);
  }

  @PostMapping("/applications/{id}/select")
  @Operation(
      operationId = "selectApplication",
      summary = "Take a bid as it stands: a slot is taken, the engagement starts")
  @Refuses(
      status = 403,
      codes = {"NOT_YOUR_PART", "BLOCKED", "OWN_BRANDS_GIG"})
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
  ResponseEntity<ApplicationResponse> select(@PathVariable UUID id, Caller caller) {
    return responses.one(decisions.select(id, caller), caller);
  }

  @PostMapping("/applications/{id}/withdraw")
  @Operation(operationId = "withdrawApplication", summary = "Take one's own bid back")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "APPLICATION_NOT_FOUND")
  @Refuses(status = 409, codes = "APPLICATION_NOT_OPEN")
  ResponseEntity<ApplicationResponse> withdraw(@PathVariable UUID id, Caller caller) {
    return responses.one(applications.withdraw(id, caller), caller);
  }

  @PostMapping("/applications/shortlist")
  @ResponseStatus(HttpStatus.MULTI_STATUS)
  @Operation(
      operationId = "shortlistApplications",
      summary = "Put up to 100 bids on the shortlist; a result for each")
  Bulk.Results shortlistAll(@Valid @RequestBody Selection selection, Caller caller) {
    return Bulk.change(selection.ids(), id -> decisions.shortlist(id, caller));
  }

  @PostMapping("/applications/reject")
  @ResponseStatus(HttpStatus.MULTI_STATUS)
  @Operation(
      operationId = "rejectApplications",
      summary = "Turn up to 100 bids down with one reason; a result for each")
  Bulk.Results rejectAll(@Valid @RequestBody Rejection rejection, Caller caller) {
    String reason = rejection.reason().strip();
    return Bulk.change(rejection.ids(), id -> decisions.reject(id, reason, caller));
  }

  private static RuntimeException noCampaign() {
    return Problem.notFound("CAMPAIGN_NOT_FOUND", "There is no such campaign.").exception();
  }
}
