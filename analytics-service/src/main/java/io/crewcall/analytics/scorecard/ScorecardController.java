package io.crewcall.analytics.scorecard;

import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.persistence.ReplicaLookup;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.crewcall.platform.security.Scopes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The measured record of users over REST. Looking at it counts as no profile view. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Analytics", description = "Measured figures of users, and what they rest on")
class ScorecardController {
  private final Scorecards scorecards;
  private final EvidenceFinder evidence;

  ScorecardController(Scorecards scorecards, EvidenceFinder evidence) {
    this.scorecards = scorecards;
    this.evidence = evidence;
  }

  @GetMapping("/analytics/users/me")
  @Operation(
      operationId = "getOwnAnalytics",
      summary = "One's own record, whole",
      description =
          "Everything measured, private figures included, at the latest 5 seconds after the event. No data is null, never 0; times are in seconds, rates are fractions.")
  @Refuses(status = 404, codes = "USER_NOT_FOUND")
  ResponseEntity<UserAnalyticsResponse> own(CurrentUser caller) {
    // A newcomer's first figures may still be on their way.
    Scorecard scorecard =
        ReplicaLookup.await(() -> scorecards.find(caller.id()))
            .orElseThrow(() -> notFound().exception());
    return Etags.ok(UserAnalyticsResponse.of(scorecard), scorecard.version());
  }

  @GetMapping("/analytics/users/{id}")
  @Operation(
      operationId = "getUserAnalytics",
      summary = "The public part of a user's record",
      description = "Earnings, fees, hours, applications and profile views are for the user alone.")
  @Refuses(status = 404, codes = "USER_NOT_FOUND")
  ResponseEntity<PublicAnalyticsResponse> ofUser(@PathVariable UUID id) {
    Scorecard scorecard = visible(id);
    return Etags.ok(PublicAnalyticsResponse.of(scorecard), scorecard.version());
  }

  /** Some scorecards, in the order asked for. */
  @Schema(name = "Scorecards")
  record ScorecardListResponse(List<ScorecardResponse> items) {}

  @GetMapping("/scorecards")
  @Operation(
      operationId = "listScorecards",
      summary = "The public figures of up to 100 users",
      description =
          "In the order asked for, each as it is read alone; users who are unknown or hidden are left out.")
  ScorecardListResponse some(
      @Parameter(description = "Ids of the users, with commas between")
          @RequestParam
          @Size(min = 1, max = 100)
          List<@NotNull UUID> ids) {
    return new ScorecardListResponse(
        scorecards.findAll(ids).stream()
            .filter(Scorecard::visible)
            .map(ScorecardResponse::of)
            .toList());
  }

  @GetMapping("/scorecards/{userId}")
  @Operation(
      operationId = "getScorecard",
      summary = "All public figures of a user by name",
      description =
          "Ranked figures are what rankings take: Bayesian for ratings, the lower bound of the Wilson interval for rates.")
  @Refuses(status = 404, codes = "USER_NOT_FOUND")
  ResponseEntity<ScorecardResponse> scorecard(@PathVariable UUID userId) {
    Scorecard scorecard = visible(userId);
    return Etags.ok(ScorecardResponse.of(scorecard), scorecard.version());
  }

  @GetMapping("/scorecards/{userId}/metrics/{metric}/evidence")
  @Operation(
      operationId = "getEvidence",
      summary = "The facts that a figure counts and those it leaves out, newest first",
      description =
          "Each fact has the event it came from, the gig it belongs to and the reason in words; the formula over all counted facts gives the figure. The user sees every fact, a hirer those of their own jobs with the user; others see counts by month and reason alone. Private metrics show theirs to the user alone.")
  @Refuses(status = 403, codes = "METRIC_PRIVATE")
  @Refuses(
      status = 404,
      codes = {"USER_NOT_FOUND", "METRIC_NOT_FOUND"})
  EvidenceResponse evidence(
      CurrentUser caller, @PathVariable UUID userId, @PathVariable String metric, PageQuery page) {
    EvidenceFinder.Named named =
        EvidenceFinder.Named.of(metric)
            .orElseThrow(
                () -> Problem.notFound("METRIC_NOT_FOUND", "There is no such metric.").exception());
    boolean own = caller.id().equals(userId) || caller.isAdmin(Scopes.MODERATION);
    if (!own) {
      visible(userId);
      if (!named.isPublic()) {
        throw Problem.forbidden("METRIC_PRIVATE", "This metric is private to the user.")
            .exception();
      }
    }
    return evidence.find(userId, named, caller.id(), own, page);
  }

  private Scorecard visible(UUID userId) {
    Optional<Scorecard> found = scorecards.find(userId);
    return found.filter(Scorecard::visible).orElseThrow(() -> notFound().exception());
  }

  private static Problem notFound() {
    return Problem.notFound("USER_NOT_FOUND", "There is no such user.");
  }
}
