package io.crewcall.gig.cancellation;

import io.crewcall.gig.engagement.EngagementResponse;
import io.crewcall.gig.engagement.EngagementResponses;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.openapi.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cancelling over REST. */
@RestController
@RequestMapping("/api/v1/engagements/{id}")
@Tag(name = "Engagements")
@Refuses(status = 403, codes = "NOT_YOUR_PART")
@Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
class CancellationController {
  private final CancellationService cancellations;
  private final EngagementResponses responses;

  CancellationController(CancellationService cancellations, EngagementResponses responses) {
    this.cancellations = cancellations;
    this.responses = responses;
  }

  @PostMapping("/request-cancel")
  @Operation(
      operationId = "requestCancellation",
      summary = "Ask the other side to call it off; granted after 72 hours of silence")
  @Refuses(
      status = 409,
      codes = {"ENGAGEMENT_STATE", "CREW_UNDER_WAY", "NOT_LATE", "NOT_A_NO_SHOW"})
  @Refuses(status = 422, codes = "REASON_NOT_YOURS")
  ResponseEntity<EngagementResponse> request(
      @PathVariable UUID id, @Valid @RequestBody CancelRequest request, Caller caller) {
    return responses.one(
        cancellations.request(id, request.reason(), request.note(), caller), caller);
  }

  @PostMapping("/accept-cancel")
  @Operation(operationId = "acceptCancellation", summary = "Agree to call it off")
  @Refuses(
      status = 409,
      codes = {"ENGAGEMENT_STATE", "OWN_REQUEST", "CREW_UNDER_WAY"})
  ResponseEntity<EngagementResponse> accept(@PathVariable UUID id, Caller caller) {
    return responses.one(cancellations.accept(id, caller), caller);
  }

  @PostMapping("/decline-cancel")
  @Operation(operationId = "declineCancellation", summary = "Insist that the work goes on")
  @Refuses(
      status = 409,
      codes = {"ENGAGEMENT_STATE", "OWN_REQUEST"})
  ResponseEntity<EngagementResponse> decline(@PathVariable UUID id, Caller caller) {
    return responses.one(cancellations.decline(id, caller), caller);
  }
}
