package io.crewcall.analytics.scorecard;

import io.crewcall.analytics.badge.Badge;
import io.crewcall.analytics.badge.Badges;
import io.crewcall.analytics.fact.FactReader;
import io.crewcall.analytics.fact.Facts;
import io.crewcall.analytics.metric.Steps;
import io.crewcall.analytics.wording.BadgeWords;
import io.crewcall.analytics.wording.MetricDefinition;
import io.crewcall.analytics.wording.MetricDefinitions;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the metrics mean, and what would raise one's own. */
@RestController
@RequestMapping("/api/v1/analytics")
@Tag(name = "Analytics", description = "Measured figures of users, and what they rest on")
class MetricController {
  private final FactReader facts;
  private final RoleMeansJob means;
  private final Clock clock;

  MetricController(FactReader facts, RoleMeansJob means, Clock clock) {
    this.facts = facts;
    this.means = means;
    this.clock = clock;
  }

  /** All definitions. */
  record MetricDefinitionsResponse(List<MetricDefinition> items) {}

  /**
   * What one could do next, that of most effect first.
   *
   * @param metric the figure that it would raise
   * @param before the figure as it is; null when it has no value
   * @param after what the formula would give; null when there would still be no value
   * @param effect by how much of its range the figure would rise; a first value counts as a whole
   */
  record StepResponse(
      Steps.Action step,
      String words,
      String metric,
      String title,
      @Nullable Double before,
      @Nullable Double after,
      double effect) {

    static StepResponse of(Steps.Step step) {
      return new StepResponse(
          step.action(),
          step.action().words(),
          step.metric().code(),
          MetricDefinitions.titleOf(step.metric().code()),
          step.before(),
          step.after(),
          step.effect());
    }
  }

  /**
   * What a badge takes.
   *
   * @param metric the figure that it rests on
   * @param least what the figure has to be at least
   * @param from how many facts it has to count at least
   * @param words that in a sentence
   */
  record BadgeDefinition(
      Badge badge, String title, String words, String metric, double least, int from) {

    static BadgeDefinition of(Badge badge) {
      return new BadgeDefinition(
          badge,
          BadgeWords.title(badge),
          BadgeWords.criterion(badge),
          badge.metric().code(),
          badge.least(),
          badge.from());
    }
  }

  /** All badges. */
  record BadgeDefinitionsResponse(List<BadgeDefinition> items, int weeks, int neededWeeks) {}

  /** The next useful steps. */
  record StepsResponse(UUID userId, List<StepResponse> items, Instant asOf) {}

  @GetMapping("/metrics")
  @Operation(
      operationId = "getMetricDefinitions",
      summary = "What every metric means, and by which formula",
      description =
          "Titles and sentences for people; formulas in words with their thresholds; from how many"
              + " facts on a figure is shown. Figures name the version of the formulas.")
  MetricDefinitionsResponse definitions() {
    return new MetricDefinitionsResponse(MetricDefinitions.all());
  }

  @GetMapping("/badges")
  @Operation(
      operationId = "getBadgeDefinitions",
      summary = "Which badges there are, and what each takes",
      description =
          "A badge is awarded while its condition held at the end of enough of the last weeks, so"
              + " that one bad day does not take it away, and one good day does not bring it.")
  BadgeDefinitionsResponse badges() {
    return new BadgeDefinitionsResponse(
        Arrays.stream(Badge.values()).map(BadgeDefinition::of).toList(),
        Badges.WEEKS,
        Badges.NEEDED);
  }

  @GetMapping("/users/me/what-would-raise-it")
  @Operation(
      operationId = "getOwnNextSteps",
      summary = "The next useful steps, that of most effect first",
      description =
          "Each step is added to the facts that count, and the formula says what the figure would"
              + " be. Steps that raise nothing are not listed.")
  StepsResponse steps(CurrentUser caller) {
    Instant asOf = clock.instant();
    Facts known = facts.read(caller.id(), means::meanFor);
    return new StepsResponse(
        caller.id(), Steps.of(known, asOf).stream().map(StepResponse::of).toList(), asOf);
  }
}
