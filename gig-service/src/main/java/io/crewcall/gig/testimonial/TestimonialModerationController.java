package io.crewcall.gig.testimonial;

import io.crewcall.gig.moderation.Decision;
import io.crewcall.gig.moderation.Decision.Verdict;
import io.crewcall.gig.moderation.ModerationLog;
import io.crewcall.gig.moderation.Report;
import io.crewcall.gig.moderation.VerdictRequest;
import io.crewcall.gig.replica.Brands;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.security.CurrentUser;
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
  private final Praising praising;
  private final ModerationLog log;
  private final Testimonials testimonials;
  private final TestimonialViews views;
  private final Brands brands;

  TestimonialModerationController(
      Praising praising,
      ModerationLog log,
      Testimonials testimonials,
      TestimonialViews views,
      Brands brands) {
    this.praising = praising;
    this.log = log;
    this.testimonials = testimonials;
    this.views = views;
    this.brands = brands;
  }

  /** What the admins' list can be asked for. */
  enum Queue {
    REPORTED,
    HELD,
    REMOVED
  }

  @GetMapping
  @Operation(
      operationId = "listTestimonialsInQuestion",
      summary = "The testimonials that wait for an admin, or were removed, the newest first")
  Page<TestimonialView> queue(@RequestParam Queue standing, PageQuery query, CurrentUser user) {
    return views.page(
        testimonials.standing(TestimonialStatus.valueOf(standing.name()), query),
        brands.caller(user));
  }

  @GetMapping("/{id}/reports")
  @Operation(operationId = "listTestimonialReports", summary = "What readers complained of")
  Page<Report> reports(@PathVariable UUID id, PageQuery query) {
    return log.reports(id, query);
  }

  @GetMapping("/{id}/decisions")
  @Operation(
      operationId = "listTestimonialDecisions",
      summary = "Who decided what about a testimonial, when and why")
  Page<Decision> decisions(@PathVariable UUID id, PageQuery query) {
    return log.decisions(id, query);
  }

  @PostMapping("/{id}/hold")
  @Operation(
      operationId = "holdTestimonial",
      summary = "Hide a testimonial while it is looked into")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "TESTIMONIAL_NOT_FOUND")
  @Refuses(status = 409, codes = "TESTIMONIAL_STATE")
  ResponseEntity<TestimonialView> hold(
      @PathVariable UUID id, @Valid @RequestBody VerdictRequest request, CurrentUser user) {
    return decide(id, Verdict.HOLD, request, user);
  }

  @PostMapping("/{id}/restore")
  @Operation(
      operationId = "restoreTestimonial",
      summary = "Show a held or reported testimonial as before")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "TESTIMONIAL_NOT_FOUND")
  @Refuses(status = 409, codes = "TESTIMONIAL_STATE")
  ResponseEntity<TestimonialView> restore(
      @PathVariable UUID id, @Valid @RequestBody VerdictRequest request, CurrentUser user) {
    return decide(id, Verdict.RESTORE, request, user);
  }

  @PostMapping("/{id}/remove")
  @Operation(operationId = "removeTestimonial", summary = "Take a held testimonial away for good")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "TESTIMONIAL_NOT_FOUND")
  @Refuses(status = 409, codes = "TESTIMONIAL_STATE")
  ResponseEntity<TestimonialView> remove(
      @PathVariable UUID id, @Valid @RequestBody VerdictRequest request, CurrentUser user) {
    return decide(id, Verdict.REMOVE, request, user);
  }

  private ResponseEntity<TestimonialView> decide(
      UUID id, Verdict verdict, VerdictRequest request, CurrentUser user) {
    Caller admin = brands.caller(user);
    return views.answer(praising.decide(id, verdict, request.reason().strip(), admin), admin);
  }
}
