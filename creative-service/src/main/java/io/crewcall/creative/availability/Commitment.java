package io.crewcall.creative.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Work that somebody is bound to now.
 *
 * @param dueAt null when no due date was agreed
 */
record Commitment(Instant startedAt, @Nullable Instant dueAt) {

  /**
   * Whether the work lies on a day: from its start to its due date, and on to today when it is
   * late. Work without a due date lies on the days until today.
   */
  boolean liesOn(LocalDate day, LocalDate today, ZoneId zone) {
    LocalDate first = startedAt.atZone(zone).toLocalDate();
    LocalDate due = dueAt == null ? today : dueAt.atZone(zone).toLocalDate();
    LocalDate last = due.isBefore(today) ? today : due;
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
