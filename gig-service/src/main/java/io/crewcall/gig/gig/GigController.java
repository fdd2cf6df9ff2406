package io.crewcall.gig.gig;

import io.crewcall.contracts.gig.GigState;
import io.crewcall.gig.changes.ChangeFeed;
import io.crewcall.gig.changes.ChangeKind;
import io.crewcall.gig.changes.Changes;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.CallerLookup;
import io.crewcall.gig.replica.CampaignReplica;
import io.crewcall.gig.replica.CampaignReplicaRepository;
import io.crewcall.gig.sql.ByIds;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.persistence.ReplicaLookup;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.replicas.brand.BrandReplicaRepository;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** Gigs over REST. */
@RestController
@RequestMapping("/api/v1/gigs")
@Tag(name = "Gigs", description = "Work on offer, with its roles and slots")
class GigController {
  private final GigService service;
  private final GigRepository gigs;
  private final GigList list;
  private final BrandReplicaRepository brands;
  private final CallerLookup callers;
  private final CampaignReplicaRepository campaigns;
  private final GigResponses responses;
  private final ChangeFeed changes;

  GigController(
      GigService service,
      GigRepository gigs,
      GigList list,
      BrandReplicaRepository brands,
      CallerLookup callers,
      CampaignReplicaRepository campaigns,
      GigResponses responses,
      ChangeFeed changes) {
    this.service = service;
    this.gigs = gigs;
    this.list = list;
    this.brands = brands;
    this.callers = callers;
    this.campaigns = campaigns;
    this.responses = responses;
    this.changes = changes;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "createGig", summary = "Draft a gig, or a sub-gig of one's engagement")
  @Refuses(
      status = 403,
      codes = {"NOT_BRAND_MANAGER", "NOT_THE_WORKER"})
  @Refuses(status = 409, codes = "PARENT_NOT_UNDER_WAY")
  @Refuses(
      status = 422,
      codes = {
        "DEADLINE_PASSED",
        "TOO_FAR_AHEAD",
        "DUE_BEFORE_DEADLINE",
        "MIXED_CURRENCIES",
        "BUDGET_TOO_LARGE",
        "CURRENCY_MISMATCH",
        "BRAND_REQUIRED",
        "UNKNOWN_BRAND",
        "UNKNOWN_CAMPAIGN",
        "CAMPAIGN_OF_OTHER_BRAND",
        "SUB_GIG_HAS_NO_BRAND",
        "UNKNOWN_ENGAGEMENT",
        "CHAIN_TOO_DEEP"
      })
  ResponseEntity<GigResponse> create(@Valid @RequestBody GigRequest request, CurrentUser user) {
    awaitReferences(request, user);
    Caller caller = callers.caller(user);
    Gig gig = service.create(request, caller);
    return responses.created(gig, caller);
  }

  @GetMapping
  @Operation(
      operationId = "listGigs",
      summary = "Gigs, the newest first; of drafts only one's own; or some by their ids",
      description =
          "With `brandId` the brand's team gets its drafts too; `withoutCampaign` leaves those that"
              + " are for none of its campaigns. With `ids`, those of them that the caller may read,"
              + " in that order.")
  Page<GigResponse> list(
      @RequestParam(required = false) GigState.@Nullable Status status,
      @RequestParam(required = false) @Nullable UUID campaignId,
      @RequestParam(required = false) @Nullable UUID creatorId,
      @RequestParam(required = false) @Nullable UUID brandId,
      @RequestParam(required = false) @Nullable Boolean withoutCampaign,
      @RequestParam(required = false) @Size(min = 1, max = ByIds.MOST)
          @Nullable List<@NotNull UUID> ids,
      PageQuery query,
      Caller caller) {
    if (ids != null) {
      ByIds.alone(status, campaignId, creatorId, brandId, withoutCampaign, query.cursor());
      return responses.page(list.named(ids, caller), caller);
    }
    boolean alone = Boolean.TRUE.equals(withoutCampaign);
    if (alone && (brandId == null || campaignId != null)) {
      throw Problem.badRequest(
              "INVALID_PARAMETER", "withoutCampaign goes with brandId and without campaignId.")
          .exception();
    }
    GigList.Filter filter = new GigList.Filter(status, campaignId, creatorId, brandId, alone);
    return responses.page(list.page(filter, caller, query), caller);
  }

  @GetMapping("/changes")
  @Operation(
      operationId = "listGigChanges",
      summary = "What has changed of one's own gigs and those of one's brands",
      description = ChangeFeed.DESCRIPTION)
  @Refuses(status = 410, codes = "SYNC_OUTDATED")
  Changes<GigResponse> changes(
      @RequestParam(required = false) @Nullable String updatedSince,
      PageQuery query,
      Caller caller) {
    return changes.page(
        ChangeKind.GIG,
        caller,
        updatedSince,
        query,
        ids -> responses.page(list.named(ids, caller), caller));
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getGig", summary = "A gig; drafts only for who may publish them")
  @Refuses(status = 404, codes = "GIG_NOT_FOUND")
  ResponseEntity<GigResponse> get(@PathVariable UUID id, Caller caller) {
    Gig gig =
        gigs.findById(id)
            .filter(found -> found.readableBy(caller))
            .orElseThrow(GigProblems::notFound);
    return answer(gig, caller);
  }

  @PatchMapping("/{id}")
  @Operation(operationId = "patchGig", summary = "Change some fields of a draft")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "GIG_NOT_FOUND")
  @Refuses(status = 409, codes = "GIG_STATE")
  @Refuses(
      status = 422,
      codes = {
        "DEADLINE_PASSED",
        "TOO_FAR_AHEAD",
        "DUE_BEFORE_DEADLINE",
        "MIXED_CURRENCIES",
        "BUDGET_TOO_LARGE",
        "CURRENCY_MISMATCH"
      })
  ResponseEntity<GigResponse> patch(
      @PathVariable UUID id,
      IfMatch expected,
      @RequestBody MergePatch<GigEdit> patch,
      Caller caller) {
    return answer(service.edit(id, expected, patch, caller), caller);
  }

  @PostMapping("/{id}/publish")
  @Operation(operationId = "publishGig", summary = "Open a draft for bids")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "GIG_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"GIG_STATE", "DEADLINE_PASSED", "PARENT_NOT_UNDER_WAY", "CAMPAIGN_NOT_LIVE"})
  ResponseEntity<GigResponse> publish(@PathVariable UUID id, Caller caller) {
    awaitLaunch(id);
    return answer(service.publish(id, caller), caller);
  }

  @PostMapping("/{id}/pause")
  @Operation(operationId = "pauseGig", summary = "Take no bids for a while")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "GIG_NOT_FOUND")
  @Refuses(status = 409, codes = "GIG_STATE")
  ResponseEntity<GigResponse> pause(@PathVariable UUID id, Caller caller) {
    return answer(service.pause(id, caller), caller);
  }

  @PostMapping("/{id}/resume")
  @Operation(operationId = "resumeGig", summary = "Take bids again")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "GIG_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"GIG_STATE", "DEADLINE_PASSED", "CAMPAIGN_NOT_LIVE", "PARENT_NOT_UNDER_WAY"})
  ResponseEntity<GigResponse> resume(@PathVariable UUID id, Caller caller) {
    return answer(service.resume(id, caller), caller);
  }

  @PostMapping("/{id}/cancel")
  @Operation(operationId = "cancelGig", summary = "Call a gig off; open bids are closed")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "GIG_NOT_FOUND")
  @Refuses(status = 409, codes = "GIG_STATE")
  ResponseEntity<GigResponse> cancel(
      @PathVariable UUID id, @Valid @RequestBody ReasonRequest request, Caller caller) {
    return answer(service.cancel(id, request.reason().strip(), caller), caller);
  }

  private ResponseEntity<GigResponse> answer(Gig gig, Caller caller) {
    return responses.one(gig, caller);
  }

  /** A brand or campaign made a moment ago may not be known here yet. */
  private void awaitReferences(GigRequest request, CurrentUser user) {
    UUID brandId = request.brandId();
    if (brandId != null && !callers.caller(user).actsFor(brandId)) {
      ReplicaLookup.await(() -> brands.findById(brandId));
    }
    UUID campaignId = request.campaignId();
    if (campaignId != null) {
      ReplicaLookup.await(() -> campaigns.findById(campaignId));
    }
  }

  /** A campaign launched a moment ago may still look like a draft here. */
  private void awaitLaunch(UUID gigId) {
    gigs.findParties(gigId)
        .filter(gig -> gig.parentEngagementId() == null && gig.campaignId() != null)
        .ifPresent(gig -> {
          UUID campaignId = gig.campaignId();
          if (campaignId != null) {
            ReplicaLookup.await(() -> campaigns.findById(campaignId).filter(CampaignReplica::live));
          }
        });
  }
}
