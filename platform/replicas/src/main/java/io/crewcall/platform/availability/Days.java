package io.crewcall.platform.availability;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A closed interval of days. */
@Embeddable
public record Days(
    @Column(name = "first_day") LocalDate from, @Column(name = "last_day") LocalDate to) {

  public Days {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("an interval ends on or after its first day");
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** The same days as few intervals, in order, that neither overlap nor touch. */
  public static List<Days> merged(List<Days> intervals) {
    List<Days> merged = new ArrayList<>();
    for (Days next : intervals.stream().sorted(Comparator.comparing(Days::from)).toList()) {
      if (!merged.isEmpty() && !next.from().isAfter(merged.getLast().to().plusDays(1))) {
        Days last = merged.removeLast();
        merged.add(new Days(last.from(), last.to().isAfter(next.to()) ? last.to() : next.to()));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }
}
