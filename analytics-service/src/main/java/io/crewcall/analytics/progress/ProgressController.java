package io.crewcall.analytics.progress;

import io.crewcall.analytics.fact.Fact;
import io.crewcall.analytics.fact.FactReader;
import io.crewcall.analytics.fact.Facts;
import io.crewcall.analytics.fact.FunnelFacts;
import io.crewcall.analytics.metric.Formulas;
import io.crewcall.analytics.metric.Metric;
import io.crewcall.analytics.metric.MoneyMetric;
import io.crewcall.analytics.metric.Series;
import io.crewcall.analytics.wording.MetricDefinitions;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One's own figures over time, for oneself alone. */
@RestController
@RequestMapping("/api/v1/analytics/users/me")
@Tag(name = "Analytics", description = "Measured figures of users, and what they rest on")
class ProgressController {
  private static final int MOST_POINTS = 400;
  private static final int USUAL_POINTS = 12;
  private static final int EARLIEST_YEAR = 1;
  private static final int LATEST_YEAR = 9999;

  private final FactReader facts;
  private final FunnelFacts funnel;
  private final Clock clock;

  ProgressController(FactReader facts, FunnelFacts funnel, Clock clock) {
    this.facts = facts;
    this.funnel = funnel;
    this.clock = clock;
  }

  @GetMapping("/series")
  @Operation(
      operationId = "getOwnSeries",
      summary = "One of one's own figures by day, week or month",
      description =
          "Each point is what its days alone amount to, by when the facts happened: an engagement"
              + " counts when it ended. Rankings and scores with windows of their own have no"
              + " series. At most 400 points; the last 12 unless told otherwise. Days are days of"
              + " UTC.")
  @Refuses(
      status = 400,
      codes = {"RANGE_INVALID", "METRIC_WITHOUT_SERIES"})
  SeriesResponse series(
      CurrentUser caller,
      @Parameter(
              description = "Name of the metric, for example gigsCompleted or earnings",
              schema =
                  @Schema(
                      allowableValues = {
                        "gigsPosted",
                        "gigsApplied",
                        "gigsWon",
                        "gigsCompleted",
                        "reviewCount",
                        "rating",
                        "reviewCountAsHirer",
                        "ratingAsHirer",
                        "responseRate",
                        "responseTime",
                        "hirerDecisionRate",
                        "decisionTime",
                        "ghostingRate",
                        "completionRate",
                        "onTimeRate",
                        "profileViews",
                        "hours",
                        "earnings",
                        "averageFee",
                        "averageBudget"
                      }))
          @RequestParam
          String metric,
      @RequestParam(defaultValue = "MONTH") Series.Step by,
      @Parameter(description = "First day")
          @RequestParam(required = false)
          @DateTimeFormat(iso = ISO.DATE)
          @Nullable LocalDate from,
      @Parameter(description = "Last day; today if not said")
          @RequestParam(required = false)
          @DateTimeFormat(iso = ISO.DATE)
          @Nullable LocalDate to) {
    Instant asOf = clock.instant();
    LocalDate last = to == null ? asOf.atOffset(ZoneOffset.UTC).toLocalDate() : to;
    LocalDate first = from == null ? usual(by, last) : from;
    requireRange(by, first, last);
    Optional<Metric> number = Metric.byCode(metric);
    Optional<MoneyMetric> amount = MoneyMetric.byCode(metric);
    if (number.isEmpty() && amount.isEmpty()) {
      throw unknownMetric();
    }
    if (number.isPresent() && !Series.exists(number.get())) {
      throw Problem.badRequest("METRIC_WITHOUT_SERIES", "This metric has no series.").exception();
    }
    Facts known = facts.read(caller.id(), user -> Formulas.EARLY_MEAN);
    return new SeriesResponse(
        metric,
        MetricDefinitions.titleOf(metric),
        by,
        number.isPresent()
            ? Series.of(number.get(), known, asOf, by, first, last)
            : Series.of(amount.get(), known, asOf, by, first, last),
        asOf);
  }

  @GetMapping("/funnel")
  @Operation(
      operationId = "getOwnFunnel",
      summary = "How far one's applications came",
      description =
          "Of the applications made within the days (the last 90 unless told otherwise): how many"
              + " were shortlisted, offered, selected, delivered and completed at any time, also"
              + " those that were withdrawn later. As applicant, or as the hirer who received"
              + " them.")
  @Refuses(status = 400, codes = "RANGE_INVALID")
  FunnelResponse funnel(
      CurrentUser caller,
      @RequestParam(defaultValue = "APPLICANT") FunnelResponse.Side side,
      @Parameter(description = "First day")
          @RequestParam(required = false)
          @DateTimeFormat(iso = ISO.DATE)
          @Nullable LocalDate from,
      @Parameter(description = "Last day; today if not said")
          @RequestParam(required = false)
          @DateTimeFormat(iso = ISO.DATE)
          @Nullable LocalDate to) {
    LocalDate last = to == null ? LocalDate.now(clock.withZone(ZoneOffset.UTC)) : to;
    LocalDate first = from == null ? last.minusDays(89) : from;
    requireRange(Series.Step.MONTH, first, last);
    Fact.Party party =
        switch (side) {
          case APPLICANT -> Fact.Party.APPLICANT;
          case HIRER -> Fact.Party.HIRER;
        };
    return FunnelResponse.of(side, first, last, funnel.of(caller.id(), party, first, last));
  }

  private static RuntimeException unknownMetric() {
    String demand =
        Stream.concat(
                Arrays.stream(Metric.values()).filter(Series::exists).map(Metric::code),
                Arrays.stream(MoneyMetric.values()).map(MoneyMetric::code))
            .collect(Collectors.joining(", ", "must be one of ", ""));
    return new Problem(
            HttpStatus.BAD_REQUEST,
            "INVALID_PARAMETER",
            "metric " + demand + ".",
            List.of(new FieldProblem("metric", "UNKNOWN_VALUE", demand)))
        .exception();
  }

  private static LocalDate usual(Series.Step by, LocalDate last) {
    return switch (by) {
      case DAY -> last.minusDays(USUAL_POINTS - 1);
      case WEEK -> last.minusWeeks(USUAL_POINTS - 1);
      case MONTH -> last.minusMonths(USUAL_POINTS - 1);
    };
  }

  private static void requireRange(Series.Step by, LocalDate first, LocalDate last) {
    LocalDate most =
        switch (by) {
          case DAY -> last.minusDays(MOST_POINTS - 1);
          case WEEK -> last.minusWeeks(MOST_POINTS - 1);
          case MONTH -> last.minusMonths(MOST_POINTS - 1);
        };
    boolean known = first.getYear() >= EARLIEST_YEAR && last.getYear() <= LATEST_YEAR;
    if (!known || first.isAfter(last) || first.isBefore(most)) {
      throw Problem.badRequest(
              "RANGE_INVALID", "The first day must lie before the last, within 400 points of it.")
          .exception();
    }
  }
}
