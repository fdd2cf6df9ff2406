package io.crewcall.gig.review;

import io.crewcall.gig.replica.Brands;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.Person;
import io.crewcall.gig.replica.Users;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
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
  private final Reviewing reviewing;
  private final Reviews reviews;
  private final Brands brands;
  private final Users users;

  ReviewController(Reviewing reviewing, Reviews reviews, Brands brands, Users users) {
    this.reviewing = reviewing;
    this.reviews = reviews;
    this.brands = brands;
    this.users = users;
  }

  @PostMapping("/engagements/{id}/reviews")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "writeReview",
      summary = "Review the other side; sealed until both did or 14 days passed")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"NOT_REVIEWABLE", "ALREADY_REVIEWED", "REVIEW_WINDOW_CLOSED"})
  ResponseEntity<ReviewView> write(
      @PathVariable UUID id, @Valid @RequestBody ReviewRequest request, CurrentUser user) {
    Review review = reviewing.write(id, request, brands.caller(user));
    return Etags.created(
        "/api/v1/engagements/" + id + "/reviews",
        ReviewView.of(review, authors(List.of(review))),
        review.version());
  }

  @GetMapping("/engagements/{id}/reviews")
  @Operation(
      operationId = "listEngagementReviews",
      summary = "For the parties: the revealed reviews, and one's own")
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  Page<ReviewView> ofEngagement(@PathVariable UUID id, CurrentUser user) {
    Caller caller = brands.caller(user);
    return views(new Page<>(reviewing.readable(id, caller), null));
  }

  @GetMapping("/users/{id}/reviews")
  @SecurityRequirements
  @Operation(
      operationId = "listUserReviews",
      summary = "The revealed reviews about somebody, the latest first")
  Page<ReviewView> about(@PathVariable UUID id, PageQuery query) {
    return views(reviews.about(id, query));
  }

  private Page<ReviewView> views(Page<Review> page) {
    Map<UUID, Person> people = authors(page.items());
    return page.map(review -> ReviewView.of(review, people));
  }

  private Map<UUID, Person> authors(List<Review> written) {
    return users.named(written.stream().map(Review::authorId).toList());
  }
}
