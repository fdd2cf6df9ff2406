package io.crewcall.gig.engagement;

import io.crewcall.gig.engagement.EngagementRequests.ExtensionRequest;
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

/** Later due dates over REST. */
@RestController
@RequestMapping("/api/v1/engagements/{id}")
@Tag(name = "Engagements")
@Refuses(status = 403, codes = "NOT_YOUR_PART")
@Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
class ExtensionController {
  private final Extending extending;
  private final EngagementAnswers answers;

  ExtensionController(Extending extending, EngagementAnswers answers) {
    this.extending = extending;
    this.answers = answers;
  }

  @PostMapping("/request-extension")
  @Operation(operationId = "requestExtension", summary = "Ask the other side for a later due date")
  @Refuses(
      status = 409,
      codes = {"ENGAGEMENT_STATE", "EXTENSION_WAITING"})
  @Refuses(
      status = 422,
      codes = {"NOT_LATER", "TOO_FAR_AHEAD"})
  ResponseEntity<EngagementView> request(
      @PathVariable UUID id, @Valid @RequestBody ExtensionRequest request, Caller caller) {
    return answers.one(extending.request(id, request, caller), caller);
  }

  @PostMapping("/accept-extension")
  @Operation(operationId = "acceptExtension", summary = "Agree to the later due date")
  @Refuses(
      status = 409,
      codes = {"ENGAGEMENT_STATE", "NO_EXTENSION_ASKED", "OWN_REQUEST"})
  ResponseEntity<EngagementView> accept(@PathVariable UUID id, Caller caller) {
    return answers.one(extending.accept(id, caller), caller);
  }

  @PostMapping("/decline-extension")
  @Operation(operationId = "declineExtension", summary = "Insist on the due date")
  @Refuses(
      status = 409,
      codes = {"ENGAGEMENT_STATE", "NO_EXTENSION_ASKED", "OWN_REQUEST"})
  ResponseEntity<EngagementView> decline(@PathVariable UUID id, Caller caller) {
    return answers.one(extending.decline(id, caller), caller);
  }
}
