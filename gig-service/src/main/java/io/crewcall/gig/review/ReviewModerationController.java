package io.crewcall.gig.review;

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

/** What admins see of reviews and decide about them. */
@RestController
@RequestMapping("/api/v1/reviews")
@Tag(name = "Moderation", description = "What admins decide about reviews and testimonials")
class ReviewModerationController {
  private final ModerationService moderation;
  private final ReviewRepository reviews;
  private final ReviewLists lists;
  private final ReviewResponses responses;

  ReviewModerationController(
      ModerationService moderation,
      ReviewRepository reviews,
      ReviewLists lists,
      ReviewResponses responses) {
    this.moderation = moderation;
    this.reviews = reviews;
    this.lists = lists;
    this.responses = responses;
  }

  @GetMapping
  @Operation(
      operationId = "listReviewsInQuestion",
      summary = "The reviews that wait for an admin, or were removed, the newest first")
  Page<ReviewResponse> queue(@RequestParam QueueStatus standing, PageQuery query, Caller caller) {
    return responses.page(lists.inModeration(standing, query), caller);
  }

  @GetMapping("/{id}/reports")
  @Operation(operationId = "listReviewReports", summary = "What readers complained of")
  Page<ReportResponse> reports(@PathVariable UUID id, PageQuery query) {
    return moderation.reports(id, query);
  }

  @GetMapping("/{id}/decisions")
  @Operation(
      operationId = "listReviewDecisions",
      summary = "Who decided what about a review, when and why")
  Page<ModerationDecisionResponse> decisions(@PathVariable UUID id, PageQuery query) {
    return moderation.decisions(id, query);
  }

  @PostMapping("/{id}/hold")
  @Operation(
      operationId = "holdReview",
      summary = "Take a review out of lists and figures while it is looked into")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "REVIEW_NOT_FOUND")
  @Refuses(status = 409, codes = "REVIEW_STATE")
  ResponseEntity<ReviewResponse> hold(
      @PathVariable UUID id, @Valid @RequestBody VerdictRequest request, Caller admin) {
    return decide(id, Verdict.HOLD, request, admin);
  }

  @PostMapping("/{id}/restore")
  @Operation(operationId = "restoreReview", summary = "Show a held or reported review as before")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "REVIEW_NOT_FOUND")
  @Refuses(status = 409, codes = "REVIEW_STATE")
  ResponseEntity<ReviewResponse> restore(
      @PathVariable UUID id, @Valid @RequestBody VerdictRequest request, Caller admin) {
    return decide(id, Verdict.RESTORE, request, admin);
  }

  @PostMapping("/{id}/remove")
  @Operation(operationId = "removeReview", summary = "Take a held review away for good")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "REVIEW_NOT_FOUND")
  @Refuses(status = 409, codes = "REVIEW_STATE")
  ResponseEntity<ReviewResponse> remove(
      @PathVariable UUID id, @Valid @RequestBody VerdictRequest request, Caller admin) {
    return decide(id, Verdict.REMOVE, request, admin);
  }

  private ResponseEntity<ReviewResponse> decide(
      UUID id, Verdict verdict, VerdictRequest request, Caller admin) {
    Review decided = moderation.decide(reviews, ContentKind.REVIEW, id, verdict, request, admin);
    return responses.answer(decided, admin);
  }
}
