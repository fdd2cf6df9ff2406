package io.crewcall.creative.availability;

import io.crewcall.creative.availability.CalendarEntry.Kind;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the calendar says.
 *
 * @param start local time of the (first) occurrence
 * @param end local time at which it is over, 31 days later at most
 * @param timeZone in which those times are meant; the profile's if not said
 * @param rule RFC 5545: FREQ DAILY, WEEKLY or MONTHLY with INTERVAL, COUNT or UNTIL (a local time),
 *     BYDAY, BYMONTHDAY, WKST; start must be its first occurrence
 * @param exceptDays days on which the occurrence that starts is left out
 * @param note for the owner alone
 */
@Schema(
    name = "EditCalendarEntry",
    example =
        """
        {"kind": "UNAVAILABLE", "start": "2026-03-02T09:00:00", "end": "2026-03-02T13:00:00",
         "timeZone": "Asia/Kolkata", "rule": "FREQ=WEEKLY;BYDAY=MO,WE",
         "exceptDays": ["2026-03-09"], "note": "teaching"}
        """)
record EditCalendarEntryRequest(
    @NotNull Kind kind,
    @NotNull @Pattern(regexp = LOCAL, message = IS_LOCAL) String start,
    @NotNull @Pattern(regexp = LOCAL, message = IS_LOCAL) String end,
    @Nullable @Size(max = 60) String timeZone,
    @Nullable @Size(max = 200) String rule,
    @Nullable @Size(max = 200) List<@NotNull LocalDate> exceptDays,
    @Nullable @Size(max = 200) String note) {

  private static final String LOCAL = "20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?";
  private static final String IS_LOCAL = "must be a local time as in 2026-03-02T09:00:00";
  private static final Duration LONGEST = Duration.ofDays(31);

  /**
   * The same in its types.
   *
   * @param usual the zone when none is named
   * @throws io.crewcall.platform.problem.ProblemException 422 naming what breaks a rule
   */
  CalendarEntry.Content toContent(ZoneId usual) {
    List<FieldProblem> problems = new ArrayList<>();
    LocalDateTime from = time("start", start, problems);
    LocalDateTime to = time("end", end, problems);
    if (problems.isEmpty() && (!to.isAfter(from) || to.isAfter(from.plus(LONGEST)))) {
      problems.add(
          new FieldProblem("end", "INVALID_INTERVAL", "must lie behind start, by 31 days at most"));
    }
    if (timeZone != null && !ZoneId.getAvailableZoneIds().contains(timeZone)) {
      problems.add(new FieldProblem("timeZone", "UNKNOWN_TIME_ZONE", "is not known"));
    }
    if (rule != null
        && problems.isEmpty()
        && Recurrence.parse(rule, timeZone == null ? usual : ZoneId.of(timeZone))
            .filter(series -> series.startsAt(from))
            .isEmpty()) {
      problems.add(
          new FieldProblem(
              "rule",
              "INVALID_RULE",
              "must be a rule of RFC 5545 that start is the first time of"));
    }
    Problem.refuseAny("The entry breaks a rule.", problems);
    return new CalendarEntry.Content(
        kind,
        from,
        to,
        timeZone == null ? usual.getId() : timeZone,
        rule,
        exceptDays == null ? List.of() : exceptDays.stream().distinct().sorted().toList(),
        note == null || note.isBlank() ? null : note.strip());
  }

  private static LocalDateTime time(String field, String text, List<FieldProblem> problems) {
    try {
      return LocalDateTime.parse(text).truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeParseException noSuchDay) {
      problems.add(new FieldProblem(field, "INVALID_INTERVAL", "must be a time that exists"));
      return LocalDateTime.MIN;
    }
  }
}
