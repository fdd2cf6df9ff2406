package io.crewcall.creative.availability;

import io.crewcall.creative.profile.CreativeProfile;
import io.crewcall.creative.profile.VisibleProfiles;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/creatives/{userId}/availability")
@Tag(name = "Availability", description = "Days on which crew are taken")
class AvailabilityController {
  private static final int MOST_DAYS = 92;
  private static final int USUAL_DAYS = 30;

  private final VisibleProfiles visible;
  private final AvailabilityService availability;
  private final Clock clock;

  AvailabilityController(VisibleProfiles visible, AvailabilityService availability, Clock clock) {
    this.visible = visible;
    this.availability = availability;
    this.clock = clock;
  }

  /** One day. */
  @Schema(name = "AvailabilityDay")
  record Day(LocalDate day, Timeline.DayState state) {}

  /**
   * @param timeZone in which the days are counted
   * @param periods when somebody is taken, to the minute, by start; whole days are days of the
   *     owner's own zone
   */
  @Schema(name = "Availability")
  record AvailabilityResponse(String timeZone, List<Day> days, List<Span> periods) {}

  @GetMapping
  @SecurityRequirements
  @Operation(
      operationId = "getAvailability",
      summary = "Read day by day whether somebody can be had",
      description =
          "From today for 30 days unless told otherwise; 92 days at most. Days off, entries of the"
              + " calendar, work under way and offers on the table in one.")
  @Refuses(status = 400, codes = "INVALID_PARAMETER")
  @Refuses(status = 404, codes = "CREATIVE_NOT_FOUND")
  AvailabilityResponse get(
      @PathVariable UUID userId,
      @Parameter(description = "First day; today if not said")
          @RequestParam(required = false)
          @DateTimeFormat(iso = ISO.DATE)
          @Nullable LocalDate from,
      @Parameter(description = "Last day")
          @RequestParam(required = false)
          @DateTimeFormat(iso = ISO.DATE)
          @Nullable LocalDate to,
      @Parameter(
              description =
                  "Whose days to count, for example Europe/London; the owner's if not said")
          @RequestParam(required = false)
          @Size(max = 60)
          @Nullable String zone,
      @Parameter(hidden = true) Optional<CurrentUser> reader) {
    CreativeProfile profile = visible.withUnavailable(userId, reader);
    ZoneId counted = zone == null ? profile.week().timeZone() : known(zone);
    LocalDate first = from == null ? LocalDate.now(clock.withZone(counted)) : from;
    LocalDate last = to == null ? first.plusDays(USUAL_DAYS - 1) : to;
    if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS - 1))) {
      throw invalid("to", "must lie on or after from, and within " + MOST_DAYS + " days of it");
    }
    Timeline timeline =
        availability.of(
            profile,
            first.atStartOfDay(counted).toInstant(),
            last.plusDays(1).atStartOfDay(counted).toInstant(),
            clock.instant());
    return new AvailabilityResponse(
        counted.getId(),
        first
            .datesUntil(last.plusDays(1))
            .map(day -> new Day(day, timeline.on(day, counted)))
            .toList(),
        timeline.taken());
  }

  private static ZoneId known(String zone) {
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw invalid("zone", "must be a name of the IANA time zone database");
    }
    return ZoneId.of(zone);
  }

  private static RuntimeException invalid(String parameter, String message) {
    return new Problem(
            HttpStatus.BAD_REQUEST,
            "INVALID_PARAMETER",
            parameter + " " + message + ".",
            List.of(new FieldProblem(parameter, "OUT_OF_RANGE", message)))
        .exception();
  }
}
