package io.crewcall.platform.availability;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.util.List;

/** When somebody is taken: the days merged and in order, and their week. */
@Schema(name = "Unavailability")
public record UnavailabilityResponse(
    List<Days> intervals, List<DayOfWeek> daysOff, String timeZone) {

  public static UnavailabilityResponse of(List<Days> taken, WorkingWeek week) {
    return new UnavailabilityResponse(
        taken, week.daysOff().stream().sorted().toList(), week.timeZone().getId());
  }
}
