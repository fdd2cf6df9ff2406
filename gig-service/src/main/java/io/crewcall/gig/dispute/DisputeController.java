package io.crewcall.gig.dispute;

import io.crewcall.gig.dispute.DisputeRequests.DecisionRequest;
import io.crewcall.gig.dispute.DisputeRequests.DisputeRequest;
import io.crewcall.gig.dispute.DisputeRequests.EvidenceRequest;
import io.crewcall.gig.engagement.EngagementResponse;
import io.crewcall.gig.engagement.EngagementResponses;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.MediaLookup;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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

/** Disputes over REST, for the parties and for moderators. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Disputes", description = "Disagreements about engagements, decided by an admin")
class DisputeController {
  private final DisputeService service;
  private final MediaLookup media;
  private final DisputeResponses disputes;
  private final EngagementResponses engagements;

  DisputeController(
      DisputeService service,
      MediaLookup media,
      DisputeResponses disputes,
      EngagementResponses engagements) {
    this.service = service;
    this.media = media;
    this.disputes = disputes;
    this.engagements = engagements;
  }

  @PostMapping("/engagements/{id}/dispute")
  @Operation(
      operationId = "disputeEngagement",
      summary = "Stop the work and ask an admin to decide")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  @Refuses(status = 409, codes = "ENGAGEMENT_STATE")
  ResponseEntity<EngagementResponse> open(
      @PathVariable UUID id, @Valid @RequestBody DisputeRequest request, Caller caller) {
    return engagements.one(service.open(id, request, caller), caller);
  }

  @GetMapping("/engagements/{id}/dispute")
  @Operation(
      operationId = "getDispute",
      summary = "The dispute with all evidence, for the parties and moderators")
  @Refuses(
      status = 404,
      codes = {"ENGAGEMENT_NOT_FOUND", "DISPUTE_NOT_FOUND"})
  DisputeResponse get(@PathVariable UUID id, Caller caller) {
    return disputes.one(service.find(id, caller));
  }

  @PostMapping("/engagements/{id}/evidence")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "addEvidence", summary = "Put forward what speaks for one's side")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"ENGAGEMENT_STATE", "TOO_MUCH_EVIDENCE"})
  @Refuses(status = 422, codes = "UNKNOWN_MEDIA")
  EvidenceResponse addEvidence(
      @PathVariable UUID id, @Valid @RequestBody EvidenceRequest request, Caller caller) {
    if (request.mediaIds() != null) {
      media.requireOwn(request.mediaIds(), caller.id());
    }
    return service.addEvidence(id, request, caller);
  }

  @PostMapping("/engagements/{id}/resolve")
  @Operation(
      operationId = "resolveDispute",
      summary =
          "Decide a dispute: whose fault, and what of the fee the worker gets; for moderators")
  @Refuses(
      status = 403,
      codes = {"NOT_YOUR_PART", "OWN_DISPUTE"})
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  @Refuses(status = 409, codes = "ENGAGEMENT_STATE")
  @Refuses(
      status = 422,
      codes = {"AWARD_REQUIRED", "AWARD_ABOVE_FEE", "CURRENCY_MISMATCH"})
  ResponseEntity<EngagementResponse> resolve(
      @PathVariable UUID id, @Valid @RequestBody DecisionRequest request, Caller caller) {
    return engagements.one(service.resolve(id, request, caller), caller);
  }

  @GetMapping("/disputes")
  @Operation(
      operationId = "listDisputes",
      summary = "Disputes, the longest waiting first; for moderators")
  Page<DisputeResponse> queue(
      @RequestParam(required = false) Dispute.@Nullable Status status, PageQuery query) {
    return disputes.page(service.queue(status == null ? Dispute.Status.OPEN : status, query));
  }
}
