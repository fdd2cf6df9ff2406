package io.crewcall.gig.testimonial;

import io.crewcall.gig.moderation.ContentKind;
import io.crewcall.gig.moderation.ModerationService;
import io.crewcall.gig.moderation.ReportRequest;
import io.crewcall.gig.moderation.ReportResponse;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.openapi.NoEtag;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.persistence.ReplicaLookup;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.replicas.user.UserReplicaRepository;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
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

/** Testimonials over REST, for authors, subjects and readers. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Testimonials", description = "Praise in words, shown with consent, never counted")
class TestimonialController {
  private final TestimonialService service;
  private final TestimonialLists lists;
  private final TestimonialRepository testimonials;
  private final ModerationService moderation;
  private final TestimonialResponses responses;
  private final UserReplicaRepository users;

  TestimonialController(
      TestimonialService service,
      TestimonialLists lists,
      TestimonialRepository testimonials,
      ModerationService moderation,
      TestimonialResponses responses,
      UserReplicaRepository users) {
    this.service = service;
    this.lists = lists;
    this.testimonials = testimonials;
    this.moderation = moderation;
    this.responses = responses;
    this.users = users;
  }

  @PostMapping("/users/{id}/testimonials")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "writeTestimonial",
      summary = "Praise somebody; shown once that person consents")
  @Refuses(status = 403, codes = "BLOCKED")
  @Refuses(status = 404, codes = "USER_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"ALREADY_THERE", "TURNED_DOWN_BEFORE"})
  @Refuses(
      status = 422,
      codes = {"OWN_PRAISE", "ENGAGEMENT_NOT_SHARED"})
  ResponseEntity<TestimonialResponse> write(
      @PathVariable UUID id,
      @Valid @RequestBody TestimonialRequests.NewTestimonial request,
      Caller caller) {
    requireKnown(id);
    return created(
        service.write(id, request.text().strip(), request.engagementId(), caller), caller);
  }

  @PostMapping("/users/{id}/testimonial-requests")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "askForTestimonial", summary = "Ask somebody for a testimonial")
  @Refuses(status = 403, codes = "BLOCKED")
  @Refuses(status = 404, codes = "USER_NOT_FOUND")
  @Refuses(status = 409, codes = "ALREADY_THERE")
  @Refuses(
      status = 422,
      codes = {"OWN_PRAISE", "ENGAGEMENT_NOT_SHARED"})
  ResponseEntity<TestimonialResponse> ask(
      @PathVariable UUID id, @Valid @RequestBody TestimonialRequests.Wish request, Caller caller) {
    requireKnown(id);
    return created(service.request(id, request.message(), request.engagementId(), caller), caller);
  }

  @GetMapping("/users/{id}/testimonials")
  @SecurityRequirements
  @Operation(
      operationId = "listUserTestimonials",
      summary = "The testimonials about somebody that are shown, the latest first")
  Page<TestimonialResponse> about(
      @PathVariable UUID id, PageQuery query, @Parameter(hidden = true) Optional<Caller> caller) {
    return responses.page(lists.shownAbout(id, query), caller.orElse(null));
  }

  @GetMapping("/testimonials/mine")
  @Operation(
      operationId = "listOwnTestimonials",
      summary = "Those one wrote or was asked for, or those about oneself, the newest first")
  Page<TestimonialResponse> mine(
      @RequestParam TestimonialSide side,
      @RequestParam(required = false) @Nullable TestimonialStatus status,
      PageQuery query,
      Caller caller) {
    return responses.page(lists.of(caller.id(), side, status, query), caller);
  }

  @GetMapping("/testimonials/{id}")
  @SecurityRequirements
  @Operation(
      operationId = "getTestimonial",
      summary = "A testimonial: for its two sides, and once it is shown for all")
  @Refuses(status = 404, codes = "TESTIMONIAL_NOT_FOUND")
  ResponseEntity<TestimonialResponse> get(
      @PathVariable UUID id, @Parameter(hidden = true) Optional<Caller> caller) {
    return responses.answer(service.readable(id, caller.orElse(null)), caller.orElse(null));
  }

  @PostMapping("/testimonials/{id}/write")
  @Operation(operationId = "fulfilTestimonial", summary = "Write the testimonial one was asked for")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "TESTIMONIAL_NOT_FOUND")
  @Refuses(status = 409, codes = "TESTIMONIAL_STATE")
  ResponseEntity<TestimonialResponse> fulfil(
      @PathVariable UUID id, @Valid @RequestBody TestimonialRequests.Words request, Caller caller) {
    return responses.answer(service.writeRequested(id, request.text().strip(), caller), caller);
  }

  @PostMapping("/testimonials/{id}/publish")
  @Operation(operationId = "publishTestimonial", summary = "Consent to a testimonial about oneself")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "TESTIMONIAL_NOT_FOUND")
  @Refuses(status = 409, codes = "TESTIMONIAL_STATE")
  ResponseEntity<TestimonialResponse> publish(@PathVariable UUID id, Caller caller) {
    return responses.answer(service.publish(id, caller), caller);
  }

  @PostMapping("/testimonials/{id}/decline")
  @Operation(
      operationId = "declineTestimonial",
      summary = "Turn down a testimonial about oneself, or the wish for one")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "TESTIMONIAL_NOT_FOUND")
  @Refuses(status = 409, codes = "TESTIMONIAL_STATE")
  ResponseEntity<TestimonialResponse> decline(@PathVariable UUID id, Caller caller) {
    return responses.answer(service.decline(id, caller), caller);
  }

  @PostMapping("/testimonials/{id}/withdraw")
  @Operation(
      operationId = "withdrawTestimonial",
      summary = "Take back what one wrote, or the wish for it")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "TESTIMONIAL_NOT_FOUND")
  @Refuses(status = 409, codes = "TESTIMONIAL_STATE")
  ResponseEntity<TestimonialResponse> withdraw(@PathVariable UUID id, Caller caller) {
    return responses.answer(service.withdraw(id, caller), caller);
  }

  @PostMapping("/testimonials/{id}/hide")
  @Operation(operationId = "hideTestimonial", summary = "Show a testimonial about oneself no more")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "TESTIMONIAL_NOT_FOUND")
  @Refuses(status = 409, codes = "TESTIMONIAL_STATE")
  ResponseEntity<TestimonialResponse> hide(@PathVariable UUID id, Caller caller) {
    return responses.answer(service.hide(id, caller), caller);
  }

  @PostMapping("/testimonials/{id}/show")
  @Operation(operationId = "showTestimonial", summary = "Show again what one had hidden")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "TESTIMONIAL_NOT_FOUND")
  @Refuses(status = 409, codes = "TESTIMONIAL_STATE")
  ResponseEntity<TestimonialResponse> show(@PathVariable UUID id, Caller caller) {
    return responses.answer(service.show(id, caller), caller);
  }

  @PostMapping("/testimonials/{id}/reports")
  @NoEtag
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "reportTestimonial",
      summary = "Tell the admins that a testimonial should not be there")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "TESTIMONIAL_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"TESTIMONIAL_STATE", "ALREADY_REPORTED"})
  ResponseEntity<ReportResponse> report(
      @PathVariable UUID id, @Valid @RequestBody ReportRequest request, Caller caller) {
    ReportResponse report =
        moderation.report(testimonials, ContentKind.TESTIMONIAL, id, request, caller);
    return ResponseEntity.created(URI.create("/api/v1/testimonials/" + id + "/reports"))
        .body(report);
  }

  private ResponseEntity<TestimonialResponse> created(Testimonial testimonial, Caller caller) {
    return Etags.created(
        "/api/v1/testimonials/" + testimonial.id(),
        responses.response(testimonial, caller),
        testimonial.version());
  }

  private void requireKnown(UUID userId) {
    if (ReplicaLookup.await(() -> users.findActive(userId).filter(active -> active)).isEmpty()) {
      throw Problem.notFound("USER_NOT_FOUND", "There is no such person.").exception();
    }
  }
}
