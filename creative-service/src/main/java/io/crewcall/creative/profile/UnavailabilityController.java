package io.crewcall.creative.profile;

import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/creatives")
@Tag(name = "Availability", description = "Days on which crew are taken")
class UnavailabilityController {
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final int YEARS_AHEAD = 3;

  private final EditProfileService editor;
  private final VisibleProfiles visible;
  private final Clock clock;

  UnavailabilityController(EditProfileService editor, VisibleProfiles visible, Clock clock) {
    this.editor = editor;
    this.visible = visible;
    this.clock = clock;
  }

  /**
   * When its owner is taken.
   *
   * @param intervals all days taken
   * @param daysOff days of the week that are never worked
   * @param timeZone in which days are counted, for example {@code Asia/Kolkata}
   */
  @Schema(name = "ReplaceUnavailability")
  record ReplaceUnavailabilityRequest(
      @NotNull @Size(max = 200) List<@NotNull @Valid Interval> intervals,
      @Nullable @Size(max = 7) List<@NotNull DayOfWeek> daysOff,
      @Nullable @Size(max = 60) String timeZone) {

    /** First and last day. */
    @Schema(name = "UnavailableInterval")
    record Interval(@NotNull LocalDate from, @NotNull LocalDate to) {}
  }

  /** When somebody is taken: the days merged and in order, and their week. */
  @Schema(name = "Unavailability")
  record UnavailabilityResponse(List<Days> intervals, List<DayOfWeek> daysOff, String timeZone) {

    static UnavailabilityResponse of(CreativeProfile profile) {
      return new UnavailabilityResponse(
          profile.unavailable(),
          profile.week().daysOff().stream().sorted().toList(),
          profile.week().timeZone().getId());
    }
  }

  @PutMapping("/me/unavailability")
  @Operation(
      operationId = "replaceMyUnavailability",
      summary = "Say on which days I am taken",
      description =
          "Replaces all intervals, the days off and the time zone. The ETag is that of the profile.")
  @Refuses(status = 409, codes = "PROFILE_REQUIRED")
  @Refuses(
      status = 422,
      codes = {"UNKNOWN_TIME_ZONE", "INVALID_INTERVAL"})
  ResponseEntity<UnavailabilityResponse> replace(
      CurrentUser user, IfMatch ifMatch, @Valid @RequestBody ReplaceUnavailabilityRequest request) {
    requireSensible(request.intervals());
    CreativeProfile profile =
        editor.replaceUnavailable(
            user.id(),
            request.intervals().stream()
                .map(interval -> new Days(interval.from(), interval.to()))
                .toList(),
            week(request),
            ifMatch);
    return Etags.ok(UnavailabilityResponse.of(profile), profile.version());
  }

  @GetMapping("/{userId}/unavailability")
  @SecurityRequirements
  @Operation(operationId = "getUnavailability", summary = "Read on which days somebody is taken")
  @Refuses(status = 404, codes = "CREATIVE_NOT_FOUND")
  ResponseEntity<UnavailabilityResponse> get(
      @PathVariable UUID userId, @Parameter(hidden = true) Optional<CurrentUser> reader) {
    CreativeProfile profile = visible.withUnavailable(userId, reader);
    return Etags.ok(UnavailabilityResponse.of(profile), profile.version());
  }

  @GetMapping("/me/unavailability")
  @Operation(operationId = "getMyUnavailability", summary = "Read on which days I am taken")
  @Refuses(status = 404, codes = "CREATIVE_NOT_FOUND")
  ResponseEntity<UnavailabilityResponse> mine(CurrentUser user) {
    return get(user.id(), Optional.of(user));
  }

  private static WorkingWeek week(ReplaceUnavailabilityRequest request) {
    Set<DayOfWeek> daysOff = request.daysOff() == null ? Set.of() : Set.copyOf(request.daysOff());
    if (request.timeZone() == null) {
      return new WorkingWeek(WorkingWeek.USUAL.timeZone(), daysOff);
    }
    if (!ZoneId.getAvailableZoneIds().contains(request.timeZone())) {
      throw Problem.unprocessable(
              "UNKNOWN_TIME_ZONE",
              "timeZone must be a name of the IANA time zone database.",
              new FieldProblem("timeZone", "UNKNOWN_TIME_ZONE", "is not known"))
          .exception();
    }
    return new WorkingWeek(ZoneId.of(request.timeZone()), daysOff);
  }

  private void requireSensible(List<ReplaceUnavailabilityRequest.Interval> intervals) {
    LocalDate last = LocalDate.now(clock).plusYears(YEARS_AHEAD);
    List<FieldProblem> problems = new ArrayList<>();
    for (int index = 0; index < intervals.size(); index++) {
      ReplaceUnavailabilityRequest.Interval interval = intervals.get(index);
      String field = "intervals[" + index + "]";
      if (interval.to().isBefore(interval.from())) {
        problems.add(
            new FieldProblem(field, "INVALID_INTERVAL", "must end on or after its first day"));
      } else if (interval.from().isBefore(FIRST) || interval.to().isAfter(last)) {
        problems.add(
            new FieldProblem(
                field, "INVALID_INTERVAL", "must lie between " + FIRST + " and " + last));
      }
    }
    Problem.refuseAny("One or more intervals are not sensible.", problems);
  }
}
