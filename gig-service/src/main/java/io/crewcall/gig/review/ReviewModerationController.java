package io.crewcall.gig.review;

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

/** What admins see of reviews and decide about them. */
@RestController
@RequestMapping("/api/v1/reviews")
@Tag(name = "Moderation", description = "What admins decide about reviews and testimonials")
class ReviewModerationController {
  private final ReviewModeration moderation;
  private final ModerationLog log;
  private final Reviews reviews;
  private final ReviewViews views;
  private final Brands brands;

  ReviewModerationController(
      ReviewModeration moderation,
      ModerationLog log,
      Reviews reviews,
      ReviewViews views,
      Brands brands) {
    this.moderation = moderation;
    this.log = log;
    this.reviews = reviews;
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
      operationId = "listReviewsInQuestion",
      summary = "The reviews that wait for an admin, or were removed, the newest first")
  Page<ReviewView> queue(@RequestParam Queue standing, PageQuery query, CurrentUser user) {
    return views.page(
        reviews.standing(Standing.valueOf(standing.name()), query), brands.caller(user));
  }

  @GetMapping("/{id}/reports")
  @Operation(operationId = "listReviewReports", summary = "What readers complained of")
  Page<Report> reports(@PathVariable UUID id, PageQuery query) {
    return log.reports(id, query);
  }

  @GetMapping("/{id}/decisions")
  @Operation(
      operationId = "listReviewDecisions",
      summary = "Who decided what about a review, when and why")
  Page<Decision> decisions(@PathVariable UUID id, PageQuery query) {
    return log.decisions(id, query);
  }

  @PostMapping("/{id}/hold")
  @Operation(
      operationId = "holdReview",
      summary = "Take a review out of lists and figures while it is looked into")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "REVIEW_NOT_FOUND")
  @Refuses(status = 409, codes = "REVIEW_STATE")
  ResponseEntity<ReviewView> hold(
      @PathVariable UUID id, @Valid @RequestBody VerdictRequest request, CurrentUser user) {
    return decide(id, Verdict.HOLD, request, user);
  }

  @PostMapping("/{id}/restore")
  @Operation(operationId = "restoreReview", summary = "Show a held or reported review as before")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "REVIEW_NOT_FOUND")
  @Refuses(status = 409, codes = "REVIEW_STATE")
  ResponseEntity<ReviewView> restore(
      @PathVariable UUID id, @Valid @RequestBody VerdictRequest request, CurrentUser user) {
    return decide(id, Verdict.RESTORE, request, user);
  }

  @PostMapping("/{id}/remove")
  @Operation(operationId = "removeReview", summary = "Take a held review away for good")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "REVIEW_NOT_FOUND")
  @Refuses(status = 409, codes = "REVIEW_STATE")
  ResponseEntity<ReviewView> remove(
      @PathVariable UUID id, @Valid @RequestBody VerdictRequest request, CurrentUser user) {
    return decide(id, Verdict.REMOVE, request, user);
  }

  private ResponseEntity<ReviewView> decide(
      UUID id, Verdict verdict, VerdictRequest request, CurrentUser user) {
    Caller admin = brands.caller(user);
    return views.answer(moderation.decide(id, verdict, request.reason().strip(), admin), admin);
  }
}
