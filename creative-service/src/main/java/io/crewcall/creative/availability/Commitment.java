package io.crewcall.creative.availability;

import io.crewcall.creative.profile.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Work that somebody is bound to now, or may be soon.
 *
 * @param dueAt null when no due date was agreed
 * @param tentative an offer on the table, or a delivery that waits for its approval
 */
record Commitment(Instant startedAt, @Nullable Instant dueAt, boolean tentative) {

  /**
   * The days it lies on: from its start to its due date, and on to today when it is late. Work
   * without a due date lies on the days until today.
   */
  Days days(LocalDate today, ZoneId zone) {
    LocalDate first = startedAt.atZone(zone).toLocalDate();
    LocalDate due = dueAt == null ? today : dueAt.atZone(zone).toLocalDate();
    LocalDate last = due.isBefore(today) ? today : due;
    return new Days(first, last.isBefore(first) ? first : last);
  }
}
