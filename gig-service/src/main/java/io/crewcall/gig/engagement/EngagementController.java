package io.crewcall.gig.engagement;

import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.gig.changes.ChangeFeed;
import io.crewcall.gig.changes.ChangeKind;
import io.crewcall.gig.changes.Changes;
import io.crewcall.gig.engagement.EngagementRequests.ChangesRequest;
import io.crewcall.gig.engagement.EngagementRequests.DeliveryRequest;
import io.crewcall.gig.engagement.EngagementRequests.ExtensionRequest;
import io.crewcall.gig.replica.BrandAccess;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.CallerLookup;
import io.crewcall.gig.replica.MediaLookup;
import io.crewcall.gig.sql.ByIds;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.Problem;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Engagements over REST, for their parties only. */
@RestController
@RequestMapping("/api/v1/engagements")
@Tag(name = "Engagements", description = "Contracts, deliveries and their approval")
class EngagementController {
  private final EngagementService service;
  private final EngagementList list;
  private final MediaLookup media;
  private final EngagementResponses responses;
  private final BrandAccess brands;
  private final CallerLookup callers;
  private final ChangeFeed changes;

  EngagementController(
      EngagementService service,
      EngagementList list,
      MediaLookup media,
      EngagementResponses responses,
      BrandAccess brands,
      CallerLookup callers,
      ChangeFeed changes) {
    this.service = service;
    this.list = list;
    this.media = media;
    this.responses = responses;
    this.brands = brands;
    this.callers = callers;
    this.changes = changes;
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getEngagement", summary = "An engagement, for its parties")
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  ResponseEntity<EngagementResponse> get(@PathVariable UUID id, Caller caller) {
    return responses.one(service.readable(id, caller), caller);
  }

  @GetMapping("/mine")
  @Operation(
      operationId = "listOwnEngagements",
      summary = "One's engagements as worker or as hirer, the newest first")
  Page<EngagementResponse> mine(
      @RequestParam(required = false) EngagementList.@Nullable Side side,
      @RequestParam(required = false) EngagementState.@Nullable Status status,
      PageQuery query,
      Caller caller) {
    return responses.page(
        list.newest(EngagementList.Filter.mine(caller, side, status), query), caller);
  }

  @GetMapping
  @Operation(
      operationId = "listEngagements",
      summary = "One's engagements, or those in which a brand hires; or some by their ids",
      description =
          "`sort=DUE_DATE` lists what is under way, the soonest due first, and takes no `status`."
              + " With `brandId`, for the brand's team: what the brand has hired. With `ids`, those"
              + " of them that the caller may read, in that order.")
  @Refuses(status = 403, codes = "NOT_BRAND_MEMBER")
  Page<EngagementResponse> list(
      @RequestParam(required = false) @Nullable UUID brandId,
      @RequestParam(required = false) EngagementList.@Nullable Side side,
      @RequestParam(required = false) EngagementState.@Nullable Status status,
      @RequestParam(required = false) EngagementList.@Nullable Sort sort,
      @RequestParam(required = false) @Size(min = 1, max = ByIds.MOST)
          @Nullable List<@NotNull UUID> ids,
      PageQuery query,
      CurrentUser user) {
    if (ids != null) {
      ByIds.alone(brandId, side, status, sort, query.cursor());
      Caller caller = callers.caller(user);
      return responses.page(list.named(ids, caller), caller);
    }
    boolean due = sort == EngagementList.Sort.DUE_DATE;
    if (due && status != null || brandId != null && side == EngagementList.Side.WORKER) {
      throw Problem.badRequest(
              "INVALID_PARAMETER",
              due && status != null
                  ? "sort=DUE_DATE lists what is under way; leave status out."
                  : "A brand is the hirer; leave side out.")
          .exception();
    }
    Caller caller = brandId == null ? callers.caller(user) : brands.reader(brandId, user);
    EngagementList.Filter filter =
        brandId == null
            ? EngagementList.Filter.mine(caller, side, status)
            : EngagementList.Filter.ofBrand(brandId, caller, status);
    return responses.page(
        due ? list.soonestDue(filter, query) : list.newest(filter, query), caller);
  }

  @GetMapping("/changes")
  @Operation(
      operationId = "listEngagementChanges",
      summary = "What has changed of one's own engagements and those of one's brands",
      description = ChangeFeed.DESCRIPTION)
  @Refuses(status = 410, codes = "SYNC_OUTDATED")
  Changes<EngagementResponse> changes(
      @RequestParam(required = false) @Nullable String updatedSince,
      PageQuery query,
      Caller caller) {
    return changes.page(
        ChangeKind.ENGAGEMENT,
        caller,
        updatedSince,
        query,
        ids -> responses.page(list.named(ids, caller), caller));
  }

  @PostMapping("/{id}/deliveries")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "deliverWork", summary = "Hand in the work, or a new revision of it")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  @Refuses(status = 409, codes = "ENGAGEMENT_STATE")
  @Refuses(status = 422, codes = "UNKNOWN_MEDIA")
  ResponseEntity<EngagementResponse> deliver(
      @PathVariable UUID id, @Valid @RequestBody DeliveryRequest request, Caller caller) {
    List<UUID> files = request.mediaIds() == null ? List.of() : request.mediaIds();
    media.requireOwn(files, caller.id());
    return responses.created(service.deliver(id, request.note().strip(), files, caller), caller);
  }

  @PostMapping("/{id}/approve")
  @Operation(operationId = "approveWork", summary = "Accept the delivery: the work is complete")
  @Refuses(
      status = 403,
      codes = {"NOT_YOUR_PART", "OWN_BRANDS_GIG"})
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  @Refuses(status = 409, codes = "ENGAGEMENT_STATE")
  ResponseEntity<EngagementResponse> approve(@PathVariable UUID id, Caller caller) {
    return responses.one(service.approve(id, caller), caller);
  }

  @PostMapping("/{id}/request-changes")
  @Operation(
      operationId = "requestChanges",
      summary = "Ask for a new revision, within the agreed rounds")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"ENGAGEMENT_STATE", "NO_ROUNDS_LEFT"})
  ResponseEntity<EngagementResponse> requestChanges(
      @PathVariable UUID id, @Valid @RequestBody ChangesRequest request, Caller caller) {
    return responses.one(service.requestChanges(id, request.note().strip(), caller), caller);
  }

  @PostMapping("/{id}/show-fee")
  @Operation(
      operationId = "showFee",
      summary = "Let those above in the chain see the fee; for the worker")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  @Refuses(status = 409, codes = "NOTHING_TO_CHANGE")
  ResponseEntity<EngagementResponse> showFee(@PathVariable UUID id, Caller caller) {
    return responses.one(service.showFee(id, true, caller), caller);
  }

  @PostMapping("/{id}/hide-fee")
  @Operation(operationId = "hideFee", summary = "Hide the fee from those above again")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  @Refuses(status = 409, codes = "NOTHING_TO_CHANGE")
  ResponseEntity<EngagementResponse> hideFee(@PathVariable UUID id, Caller caller) {
    return responses.one(service.showFee(id, false, caller), caller);
  }

  @PostMapping("/{id}/request-extension")
  @Operation(operationId = "requestExtension", summary = "Ask the other side for a later due date")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"ENGAGEMENT_STATE", "EXTENSION_WAITING"})
  @Refuses(
      status = 422,
      codes = {"NOT_LATER", "TOO_FAR_AHEAD"})
  ResponseEntity<EngagementResponse> requestExtension(
      @PathVariable UUID id, @Valid @RequestBody ExtensionRequest request, Caller caller) {
    return responses.one(service.requestExtension(id, request, caller), caller);
  }

  @PostMapping("/{id}/accept-extension")
  @Operation(operationId = "acceptExtension", summary = "Agree to the later due date")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"ENGAGEMENT_STATE", "NO_EXTENSION_ASKED", "OWN_REQUEST"})
  ResponseEntity<EngagementResponse> acceptExtension(@PathVariable UUID id, Caller caller) {
    return responses.one(service.answerExtension(id, true, caller), caller);
  }

  @PostMapping("/{id}/decline-extension")
  @Operation(operationId = "declineExtension", summary = "Insist on the due date")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"ENGAGEMENT_STATE", "NO_EXTENSION_ASKED", "OWN_REQUEST"})
  ResponseEntity<EngagementResponse> declineExtension(@PathVariable UUID id, Caller caller) {
    return responses.one(service.answerExtension(id, false, caller), caller);
  }
}
