package io.crewcall.gig.testimonial;

import io.crewcall.gig.moderation.ContentKind;
import io.crewcall.gig.moderation.ModerationDecisionResponse;
import io.crewcall.gig.moderation.ModerationService;
import io.crewcall.gig.moderation.QueueStatus;
import io.crewcall.gig.moderation.ReportResponse;
import io.crewcall.gig.moderation.Verdict;
import io.crewcall.gig.moderation.VerdictRequest;
import io.crewcall.gig.replica.Caller;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What admins see of testimonials and decide about them. */
@RestController
@RequestMapping("/api/v1/testimonials")
@Tag(name = "Moderation", description = "What admins decide about reviews and testimonials")
class TestimonialModerationController {
  private final ModerationService moderation;
  private final TestimonialRepository testimonials;
  private final TestimonialLists lists;
  private final TestimonialResponses responses;

  TestimonialModerationController(
      ModerationService moderation,
      TestimonialRepository testimonials,
      TestimonialLists lists,
      TestimonialResponses responses) {
    this.moderation = moderation;
    this.testimonials = testimonials;
    this.lists = lists;
    this.responses = responses;
  }

  @GetMapping
  @Operation(
      operationId = "listTestimonialsInQuestion",
      summary = "The testimonials that wait for an admin, or were removed, the newest first")
  Page<TestimonialResponse> queue(
      @RequestParam QueueStatus standing, PageQuery query, Caller caller) {
    return responses.page(lists.inModeration(standing, query), caller);
  }

  @GetMapping("/{id}/reports")
  @Operation(operationId = "listTestimonialReports", summary = "What readers complained of")
  Page<ReportResponse> reports(@PathVariable UUID id, PageQuery query) {
    return moderation.reports(id, query);
  }

  @GetMapping("/{id}/decisions")
  @Operation(
      operationId = "listTestimonialDecisions",
      summary = "Who decided what about a testimonial, when and why")
  Page<ModerationDecisionResponse> decisions(@PathVariable UUID id, PageQuery query) {
    return moderation.decisions(id, query);
  }

  @PostMapping("/{id}/hold")
  @Operation(
      operationId = "holdTestimonial",
      summary = "Hide a testimonial while it is looked into")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "TESTIMONIAL_NOT_FOUND")
  @Refuses(status = 409, codes = "TESTIMONIAL_STATE")
  ResponseEntity<TestimonialResponse> hold(
      @PathVariable UUID id, @Valid @RequestBody VerdictRequest request, Caller admin) {
    return decide(id, Verdict.HOLD, request, admin);
  }

  @PostMapping("/{id}/restore")
  @Operation(
      operationId = "restoreTestimonial",
      summary = "Show a held or reported testimonial as before")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "TESTIMONIAL_NOT_FOUND")
  @Refuses(status = 409, codes = "TESTIMONIAL_STATE")
  ResponseEntity<TestimonialResponse> restore(
      @PathVariable UUID id, @Valid @RequestBody VerdictRequest request, Caller admin) {
    return decide(id, Verdict.RESTORE, request, admin);
  }

  @PostMapping("/{id}/remove")
  @Operation(operationId = "removeTestimonial", summary = "Take a held testimonial away for good")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "TESTIMONIAL_NOT_FOUND")
  @Refuses(status = 409, codes = "TESTIMONIAL_STATE")
  ResponseEntity<TestimonialResponse> remove(
      @PathVariable UUID id, @Valid @RequestBody VerdictRequest request, Caller admin) {
    return decide(id, Verdict.REMOVE, request, admin);
  }

  private ResponseEntity<TestimonialResponse> decide(
      UUID id, Verdict verdict, VerdictRequest request, Caller admin) {
    Testimonial decided =
        moderation.decide(testimonials, ContentKind.TESTIMONIAL, id, verdict, request, admin);
    return responses.answer(decided, admin);
  }
}
