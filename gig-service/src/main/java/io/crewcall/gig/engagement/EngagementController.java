package io.crewcall.gig.engagement;

import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.gig.engagement.EngagementRequests.CancelRequest;
import io.crewcall.gig.engagement.EngagementRequests.ChangesRequest;
import io.crewcall.gig.engagement.EngagementRequests.DeliveryRequest;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.MediaAssets;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
  private final EngagementWork work;
  private final EngagementCancelling cancelling;
  private final EngagementList list;
  private final MediaAssets media;
  private final EngagementAnswers answers;

  EngagementController(
      EngagementWork work,
      EngagementCancelling cancelling,
      EngagementList list,
      MediaAssets media,
      EngagementAnswers answers) {
    this.work = work;
    this.cancelling = cancelling;
    this.list = list;
    this.media = media;
    this.answers = answers;
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getEngagement", summary = "An engagement, for its parties")
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  ResponseEntity<EngagementView> get(@PathVariable UUID id, Caller caller) {
    return answers.one(work.visible(id, caller), caller);
  }

  @GetMapping("/mine")
  @Operation(
      operationId = "listOwnEngagements",
      summary = "One's engagements as worker or as hirer, the newest first")
  Page<EngagementView> mine(
      @RequestParam(required = false) EngagementList.@Nullable Side side,
      @RequestParam(required = false) EngagementState.@Nullable Status status,
      PageQuery query,
      Caller caller) {
    return answers.page(list.mine(caller, side, status, query), caller);
  }

  @PostMapping("/{id}/deliveries")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "deliverWork", summary = "Hand in the work, or a new revision of it")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  @Refuses(status = 409, codes = "ENGAGEMENT_STATE")
  @Refuses(status = 422, codes = "UNKNOWN_MEDIA")
  ResponseEntity<EngagementView> deliver(
      @PathVariable UUID id, @Valid @RequestBody DeliveryRequest request, Caller caller) {
    List<UUID> files = request.mediaIds() == null ? List.of() : request.mediaIds();
    media.requireOwn(files, caller.id());
    return answers.created(work.deliver(id, request.note().strip(), files, caller), caller);
  }

  @PostMapping("/{id}/approve")
  @Operation(operationId = "approveWork", summary = "Accept the delivery: the work is complete")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  @Refuses(status = 409, codes = "ENGAGEMENT_STATE")
  ResponseEntity<EngagementView> approve(@PathVariable UUID id, Caller caller) {
    return answers.one(work.approve(id, caller), caller);
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
  ResponseEntity<EngagementView> requestChanges(
      @PathVariable UUID id, @Valid @RequestBody ChangesRequest request, Caller caller) {
    return answers.one(work.requestChanges(id, request.note().strip(), caller), caller);
  }

  @PostMapping("/{id}/show-fee")
  @Operation(
      operationId = "showFee",
      summary = "Let those above in the chain see the fee; for the worker")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  @Refuses(status = 409, codes = "NOTHING_TO_CHANGE")
  ResponseEntity<EngagementView> showFee(@PathVariable UUID id, Caller caller) {
    return answers.one(work.showFee(id, EngagementAction.SHOW_FEE, caller), caller);
  }

  @PostMapping("/{id}/hide-fee")
  @Operation(operationId = "hideFee", summary = "Hide the fee from those above again")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  @Refuses(status = 409, codes = "NOTHING_TO_CHANGE")
  ResponseEntity<EngagementView> hideFee(@PathVariable UUID id, Caller caller) {
    return answers.one(work.showFee(id, EngagementAction.HIDE_FEE, caller), caller);
  }

  @PostMapping("/{id}/request-cancel")
  @Operation(
      operationId = "requestCancellation",
      summary = "Ask the other side to call it off; granted after 72 hours of silence")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"ENGAGEMENT_STATE", "CREW_UNDER_WAY", "NOT_LATE", "NOT_A_NO_SHOW"})
  @Refuses(status = 422, codes = "REASON_NOT_YOURS")
  ResponseEntity<EngagementView> requestCancel(
      @PathVariable UUID id, @Valid @RequestBody CancelRequest request, Caller caller) {
    return answers.one(cancelling.request(id, request.reason(), request.note(), caller), caller);
  }

  @PostMapping("/{id}/accept-cancel")
  @Operation(operationId = "acceptCancellation", summary = "Agree to call it off")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"ENGAGEMENT_STATE", "OWN_REQUEST", "CREW_UNDER_WAY"})
  ResponseEntity<EngagementView> acceptCancel(@PathVariable UUID id, Caller caller) {
    return answers.one(cancelling.accept(id, caller), caller);
  }

  @PostMapping("/{id}/decline-cancel")
  @Operation(operationId = "declineCancellation", summary = "Insist that the work goes on")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"ENGAGEMENT_STATE", "OWN_REQUEST"})
  ResponseEntity<EngagementView> declineCancel(@PathVariable UUID id, Caller caller) {
    return answers.one(cancelling.decline(id, caller), caller);
  }
}
