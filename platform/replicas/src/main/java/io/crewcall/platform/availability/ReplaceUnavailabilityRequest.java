package io.crewcall.platform.availability;

import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When its owner is taken.
 *
 * @param intervals all days taken
 * @param daysOff days of the week that are never worked
 * @param timeZone in which days are counted, for example {@code Asia/Kolkata}
 */
@Schema(name = "ReplaceUnavailability")
public record ReplaceUnavailabilityRequest(
    @NotNull @Size(max = 200) List<@NotNull @Valid Interval> intervals,
    @Nullable @Size(max = 7) List<@NotNull DayOfWeek> daysOff,
    @Nullable @Size(max = 60) String timeZone) {
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final int YEARS_AHEAD = 3;

  /** First and last day. */
  @Schema(name = "UnavailableInterval")
  public record Interval(@NotNull LocalDate from, @NotNull LocalDate to) {}

  /**
   * The days, checked.
   *
   * @throws io.crewcall.platform.problem.ProblemException 422 naming the intervals that are none
   */
  public List<Days> days(Clock clock) {
    LocalDate last = LocalDate.now(clock).plusYears(YEARS_AHEAD);
    List<FieldProblem> problems = new ArrayList<>();
    for (int index = 0; index < intervals.size(); index++) {
      Interval interval = intervals.get(index);
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
    return intervals.stream().map(interval -> new Days(interval.from(), interval.to())).toList();
  }

  /**
   * The week, the usual one where nothing is said.
   *
   * @throws io.crewcall.platform.problem.ProblemException 422 for an unknown zone
   */
  public WorkingWeek week() {
    Set<DayOfWeek> off = daysOff == null ? Set.of() : Set.copyOf(daysOff);
    if (timeZone == null) {
      return new WorkingWeek(WorkingWeek.USUAL.timeZone(), off);
    }
    if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
      throw Problem.unprocessable(
              "UNKNOWN_TIME_ZONE",
              "timeZone must be a name of the IANA time zone database.",
              new FieldProblem("timeZone", "UNKNOWN_TIME_ZONE", "is not known"))
          .exception();
    }
    return new WorkingWeek(ZoneId.of(timeZone), off);
  }
}
