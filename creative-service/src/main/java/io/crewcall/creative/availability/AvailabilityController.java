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
  private final Commitments commitments;
  private final Clock clock;

  AvailabilityController(VisibleProfiles visible, Commitments commitments, Clock clock) {
    this.visible = visible;
    this.commitments = commitments;
    this.clock = clock;
  }

  /** What a day is to somebody. */
  @Schema(name = "DayState")
  enum State {
    FREE,
    /** Work they are bound to lies on it; they may still have time. */
    BUSY,
    /** A day of the week that they never work. */
    DAY_OFF,
    /** They said that they are taken. */
    UNAVAILABLE
  }

  /** One day. */
  @Schema(name = "AvailabilityDay")
  record Day(LocalDate day, State state) {}

  /** Day by day, counted in that time zone. */
  record Availability(String timeZone, List<Day> days) {}

  @GetMapping
  @SecurityRequirements
  @Operation(
      operationId = "getAvailability",
      summary = "Read day by day whether somebody can be had",
      description = "From today for 30 days unless told otherwise; 92 days at most.")
  @Refuses(status = 400, codes = "INVALID_PARAMETER")
  @Refuses(status = 404, codes = "CREATIVE_NOT_FOUND")
  Availability get(
      @PathVariable UUID userId,
      @Parameter(description = "First day; today if not said")
          @RequestParam(required = false)
          @DateTimeFormat(iso = ISO.DATE)
          @Nullable LocalDate from,
      @Parameter(description = "Last day")
          @RequestParam(required = false)
          @DateTimeFormat(iso = ISO.DATE)
          @Nullable LocalDate to,
      @Parameter(hidden = true) Optional<CurrentUser> reader) {
    CreativeProfile profile = visible.of(userId, reader);
    ZoneId zone = profile.week().timeZone();
    LocalDate today = LocalDate.now(clock.withZone(zone));
    LocalDate first = from == null ? today : from;
    LocalDate last = to == null ? first.plusDays(USUAL_DAYS - 1) : to;
    if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS - 1))) {
      throw new Problem(
              HttpStatus.BAD_REQUEST,
              "INVALID_PARAMETER",
              "to must lie on or after from, and within " + MOST_DAYS + " days of it.",
              List.of(new FieldProblem("to", "OUT_OF_RANGE", "is out of range")))
          .exception();
    }
    List<Commitment> bound = commitments.of(userId);
    return new Availability(
        zone.getId(),
        first
            .datesUntil(last.plusDays(1))
            .map(day -> new Day(day, state(profile, bound, day, today)))
            .toList());
  }

  private static State state(
      CreativeProfile profile, List<Commitment> bound, LocalDate day, LocalDate today) {
    if (profile.unavailable().stream().anyMatch(days -> days.contains(day))) {
      return State.UNAVAILABLE;
    }
    if (profile.week().daysOff().contains(day.getDayOfWeek())) {
      return State.DAY_OFF;
    }
    ZoneId zone = profile.week().timeZone();
    return bound.stream().anyMatch(work -> work.liesOn(day, today, zone)) ? State.BUSY : State.FREE;
  }
}
