package io.crewcall.platform.availability;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Set;

/**
 * How somebody's week looks.
 *
 * @param timeZone in which their days are counted
 * @param daysOff days of the week that they never work
 */
public record WorkingWeek(ZoneId timeZone, Set<DayOfWeek> daysOff) {
  /** Where most people are, until they say otherwise. */
  public static final WorkingWeek USUAL = new WorkingWeek(ZoneId.of("Asia/Kolkata"), Set.of());

  public WorkingWeek {
    daysOff = Set.copyOf(daysOff);
  }
}
