package io.crewcall.gig.hours;

import io.crewcall.gig.engagement.EngagementResponse;
import io.crewcall.gig.engagement.EngagementResponses;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.idempotency.NotRehearsed;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hours over REST. */
@RestController
@RequestMapping("/api/v1/engagements/{id}/hours")
@Tag(name = "Engagements")
@Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
class HoursController {
  private final HoursService hours;
  private final EngagementResponses responses;

  HoursController(HoursService hours, EngagementResponses responses) {
    this.hours = hours;
    this.responses = responses;
  }

  @PostMapping
  @Operation(operationId = "logHours", summary = "Add hours worked to those logged before")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 409, codes = "ENGAGEMENT_STATE")
  @Refuses(
      status = 422,
      codes = {"TOO_MANY_HOURS", "DATE_OUTSIDE_WORK"})
  ResponseEntity<EngagementResponse> add(
      @PathVariable UUID id, @Valid @RequestBody HoursRequest request, Caller caller) {
    return responses.one(hours.add(id, request, caller), caller);
  }

  @GetMapping
  @Operation(operationId = "listHours", summary = "The entries, the latest first; for both sides")
  Page<HoursEntryResponse> list(@PathVariable UUID id, PageQuery query, Caller caller) {
    return hours.list(id, query, caller);
  }

  @NotRehearsed("the entry counts no more; whoever was the worker stays it")
  @PostMapping("/{entryId}/void")
  @Operation(operationId = "voidHours", summary = "Take back an entry that was wrong")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "HOURS_NOT_FOUND")
  @Refuses(status = 409, codes = "ENGAGEMENT_STATE")
  ResponseEntity<EngagementResponse> voidEntry(
      @PathVariable UUID id, @PathVariable UUID entryId, Caller caller) {
    return responses.one(hours.voidEntry(id, entryId, caller), caller);
  }
}
