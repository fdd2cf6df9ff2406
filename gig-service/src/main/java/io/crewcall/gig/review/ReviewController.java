package io.crewcall.gig.review;

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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reviews over REST. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Reviews", description = "What both sides of an engagement say about each other")
class ReviewController {
  private final ReviewService service;
  private final ModerationService moderation;
  private final ReviewRepository reviews;
  private final ReviewLists lists;
  private final ReviewResponses responses;

  ReviewController(
      ReviewService service,
      ModerationService moderation,
      ReviewRepository reviews,
      ReviewLists lists,
      ReviewResponses responses) {
    this.service = service;
    this.moderation = moderation;
    this.reviews = reviews;
    this.lists = lists;
    this.responses = responses;
  }

  /** The subject's one answer. */
  record ReplyRequest(@NotBlank @Size(max = 2000) String text) {}

  @PostMapping("/engagements/{id}/reviews")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "writeReview",
      summary = "Review the other side; sealed until both did or 14 days passed")
  @Refuses(
      status = 403,
      codes = {"NOT_YOUR_PART", "OWN_BRANDS_GIG"})
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"NOT_REVIEWABLE", "ALREADY_REVIEWED", "REVIEW_WINDOW_CLOSED"})
  @Refuses(status = 422, codes = "SKILL_NOT_ENDORSABLE")
  ResponseEntity<ReviewResponse> write(
      @PathVariable UUID id, @Valid @RequestBody ReviewRequest request, Caller caller) {
    Review review = service.write(id, request, caller);
    return Etags.created(
        "/api/v1/reviews/" + review.id(), responses.response(review, caller), review.version());
  }

  @GetMapping("/engagements/{id}/reviews")
  @Operation(
      operationId = "listEngagementReviews",
      summary = "For the parties: the revealed reviews, and one's own")
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  Page<ReviewResponse> ofEngagement(@PathVariable UUID id, Caller caller) {
    return responses.page(new Page<>(service.readableOf(id, caller), null), caller);
  }

  @GetMapping("/users/{id}/reviews")
  @SecurityRequirements
  @Operation(
      operationId = "listUserReviews",
      summary = "The revealed reviews about somebody, the latest first")
  Page<ReviewResponse> about(
      @PathVariable UUID id, PageQuery query, @Parameter(hidden = true) Optional<Caller> caller) {
    return responses.page(lists.shownAbout(id, query), caller.orElse(null));
  }

  @GetMapping("/brands/{brandId}/reviews")
  @SecurityRequirements
  @Operation(
      operationId = "listBrandReviews",
      summary = "What workers say of a brand, the latest revealed first")
  Page<ReviewResponse> aboutBrand(
      @PathVariable UUID brandId,
      PageQuery query,
      @Parameter(hidden = true) Optional<Caller> caller) {
    return responses.page(lists.shownAboutBrand(brandId, query), caller.orElse(null));
  }

  @GetMapping("/users/{id}/endorsements")
  @SecurityRequirements
  @Operation(
      operationId = "listEndorsements",
      summary = "How many hirers endorsed which of somebody's skills, by skill")
  Page<Endorsement> endorsements(@PathVariable UUID id, PageQuery query) {
    return lists.endorsements(id, query);
  }

  @GetMapping("/reviews/{id}")
  @SecurityRequirements
  @Operation(operationId = "getReview", summary = "A review, once it is revealed")
  @Refuses(status = 404, codes = "REVIEW_NOT_FOUND")
  ResponseEntity<ReviewResponse> get(
      @PathVariable UUID id, @Parameter(hidden = true) Optional<Caller> caller) {
    return responses.answer(service.readable(id, caller.orElse(null)), caller.orElse(null));
  }

  @PostMapping("/reviews/{id}/reply")
  @Operation(
      operationId = "replyToReview",
      summary = "Answer a review about oneself: once, within 28 days of the reveal")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "REVIEW_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"REVIEW_STATE", "ALREADY_REPLIED", "REPLY_WINDOW_CLOSED"})
  ResponseEntity<ReviewResponse> reply(
      @PathVariable UUID id, @Valid @RequestBody ReplyRequest request, Caller caller) {
    return responses.answer(service.reply(id, request.text().strip(), caller), caller);
  }

  @PostMapping("/reviews/{id}/reports")
  @NoEtag
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "reportReview",
      summary = "Tell the admins that a review should not be there")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "REVIEW_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"REVIEW_STATE", "ALREADY_REPORTED"})
  ResponseEntity<ReportResponse> report(
      @PathVariable UUID id, @Valid @RequestBody ReportRequest request, Caller caller) {
    ReportResponse report = moderation.report(reviews, ContentKind.REVIEW, id, request, caller);
    return ResponseEntity.created(URI.create("/api/v1/reviews/" + id + "/reports")).body(report);
  }
}
