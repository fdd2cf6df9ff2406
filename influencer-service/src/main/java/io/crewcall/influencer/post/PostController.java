package io.crewcall.influencer.post;

import io.crewcall.influencer.profile.VisibleProfiles;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/influencers")
@Tag(name = "Posts", description = "What influencers published, with the figures of each post")
class PostController {
  private final PostService service;
  private final PostRepository posts;
  private final VisibleProfiles profiles;
  private final Cursors cursors;
  private final Validator validator;

  PostController(
      PostService service,
      PostRepository posts,
      VisibleProfiles profiles,
      Cursors cursors,
      Validator validator) {
    this.service = service;
    this.posts = posts;
    this.profiles = profiles;
    this.cursors = cursors;
    this.validator = validator;
  }

  @PostMapping("/me/posts")
  @Operation(operationId = "recordMyPost", summary = "Record a post of mine with its figures")
  @Refuses(status = 409, codes = "PROFILE_REQUIRED")
  @Refuses(
      status = 422,
      codes = {"PLATFORM_NOT_IN_PROFILE", "PUBLISHED_IN_FUTURE", "PUBLISHED_TOO_EARLY"})
  @ApiResponse(responseCode = "201", description = "Recorded; the engagement has moved with it")
  ResponseEntity<PostResponse> record(
      CurrentUser user, @Valid @RequestBody RecordPostRequest request) {
    return switch (service.record(user.id(), List.of(request)).getFirst()) {
      case PostService.Outcome.Recorded(Post post) ->
          Etags.created(
              "/api/v1/influencers/" + user.id() + "/posts/" + post.id(),
              PostResponse.of(post),
              post.version());
      case PostService.Outcome.Refused(Problem problem) -> throw problem.exception();
    };
  }

  @PostMapping("/me/posts/bulk")
  @Operation(
      operationId = "recordMyPosts",
      summary = "Record up to 100 posts of mine",
      description = "Each is judged on its own: the answer has a result per post.")
  @Refuses(status = 409, codes = "PROFILE_REQUIRED")
  @ApiResponse(responseCode = "207", description = "A result per post, in the order given")
  ResponseEntity<RecordPostsRequest.Results> recordMany(
      CurrentUser user, @Valid @RequestBody RecordPostsRequest request) {
    List<@Nullable Problem> invalid = new ArrayList<>();
    List<RecordPostRequest> valid = new ArrayList<>();
    for (RecordPostRequest post : request.posts()) {
      @Nullable Problem problem = violations(post);
      invalid.add(problem);
      if (problem == null) {
        valid.add(post);
      }
    }
    var outcomes = service.record(user.id(), valid).iterator();
    List<RecordPostsRequest.Result> results = new ArrayList<>();
    for (int index = 0; index < invalid.size(); index++) {
      @Nullable Problem problem = invalid.get(index);
      results.add(
          problem != null
              ? RecordPostsRequest.Result.refused(index, problem)
              : switch (outcomes.next()) {
                case PostService.Outcome.Recorded(Post post) ->
                    RecordPostsRequest.Result.recorded(index, post.id());
                case PostService.Outcome.Refused(Problem refusal) ->
                    RecordPostsRequest.Result.refused(index, refusal);
              });
    }
    return ResponseEntity.status(HttpStatus.MULTI_STATUS)
        .body(new RecordPostsRequest.Results(results));
  }

  @PutMapping("/me/posts/{postId}")
  @Operation(operationId = "correctMyPost", summary = "Replace the figures of a post of mine")
  @Refuses(status = 404, codes = "POST_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"PROFILE_REQUIRED", "VERIFIED_FIGURES"})
  ResponseEntity<PostResponse> correct(
      CurrentUser user,
      @PathVariable UUID postId,
      IfMatch ifMatch,
      @Valid @RequestBody CorrectPostRequest request) {
    Post post = service.correct(user.id(), postId, request, ifMatch);
    return Etags.ok(PostResponse.of(post), post.version());
  }

  @DeleteMapping("/me/posts/{postId}")
  @Operation(operationId = "removeMyPost", summary = "Remove a post of mine")
  @Refuses(status = 404, codes = "POST_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"PROFILE_REQUIRED", "VERIFIED_FIGURES"})
  @ApiResponse(responseCode = "204", description = "Removed; the engagement has moved with it")
  ResponseEntity<Void> remove(CurrentUser user, @PathVariable UUID postId, IfMatch ifMatch) {
    service.remove(user.id(), postId, ifMatch);
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/me/posts")
  @Operation(operationId = "listMyPosts", summary = "List my posts, newest first")
  Page<PostResponse> mine(CurrentUser user, PageQuery page) {
    return list(user.id(), page, Optional.of(user));
  }

  @GetMapping("/{userId}/posts")
  @SecurityRequirements
  @Operation(operationId = "listPosts", summary = "List the posts of an influencer, newest first")
  @Refuses(status = 404, codes = "INFLUENCER_NOT_FOUND")
  Page<PostResponse> list(
      @PathVariable UUID userId,
      PageQuery page,
      @Parameter(hidden = true) Optional<CurrentUser> reader) {
    profiles.of(userId, reader);
    String list = "posts:" + userId;
    Limit limit = Limit.of(page.limit() + 1);
    return Page.of(
            cursors
                .decode(list, page.cursor(), 2)
                .map(values ->
                    posts.findBehind(
                        userId,
                        Instant.parse(values.getFirst()),
                        UUID.fromString(values.getLast()),
                        limit))
                .orElseGet(() -> posts.findNewest(userId, limit)),
            page.limit(),
            last -> cursors.encode(list, last.publishedAt(), last.id()))
        .map(PostResponse::of);
  }

  @GetMapping("/{userId}/posts/{postId}")
  @SecurityRequirements
  @Operation(operationId = "getPost", summary = "Read one post of an influencer")
  @Refuses(
      status = 404,
      codes = {"INFLUENCER_NOT_FOUND", "POST_NOT_FOUND"})
  ResponseEntity<PostResponse> get(
      @PathVariable UUID userId,
      @PathVariable UUID postId,
      @Parameter(hidden = true) Optional<CurrentUser> reader) {
    profiles.of(userId, reader);
    Post post =
        posts
            .findByIdAndUserId(postId, userId)
            .orElseThrow(
                () -> Problem.notFound("POST_NOT_FOUND", "There is no such post.").exception());
    return Etags.ok(PostResponse.of(post), post.version());
  }

  private @Nullable Problem violations(RecordPostRequest post) {
    List<FieldProblem> errors =
        validator.validate(post).stream()
            .map(violation ->
                new FieldProblem(
                    violation.getPropertyPath().toString(), "INVALID", violation.getMessage()))
            .sorted(Comparator.comparing(FieldProblem::field))
            .toList();
    return errors.isEmpty()
        ? null
        : new Problem(
            HttpStatus.BAD_REQUEST,
            "VALIDATION_FAILED",
            "One or more fields are not valid.",
            errors);
  }
}
