package io.crewcall.creative.availability;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All that lies on a stretch of somebody's time, merged: per state as few periods as can be, in
 * order. Days of any zone can be read off it.
 */
final class Timeline {
  private final Map<Span.State, List<Span>> spans = new EnumMap<>(Span.State.class);

  /** What a day is to somebody. */
  @Schema(name = "DayState")
  enum DayState {
    FREE,
    /** Work they are bound to lies on it; they may still have time. */
    BUSY,
    /** A day of the week that they never work. */
    DAY_OFF,
    /** They said that they are taken. */
    UNAVAILABLE,
    /** Something may come to it. */
    TENTATIVE,
    /** A part of the day is taken; the periods tell which. */
    PARTLY
  }

  private Timeline() {}

  static Timeline of(List<Span> all) {
    Timeline timeline = new Timeline();
    for (Span.State state : Span.State.values()) {
      timeline.spans.put(
          state, merged(state, all.stream().filter(s -> s.state() == state).toList()));
    }
    // Open in spite of a day off: that is what such an entry is for.
    timeline.spans.put(
        Span.State.DAY_OFF,
        without(timeline.of(Span.State.DAY_OFF), timeline.of(Span.State.AVAILABLE)));
    return timeline;
  }

  /** All periods in which something is taken, by start. */
  List<Span> taken() {
    return Arrays.stream(Span.State.values())
        .filter(state -> state != Span.State.AVAILABLE)
        .flatMap(state -> of(state).stream())
        .sorted(Comparator.comparing(Span::from).thenComparing(Span::state))
        .toList();
  }

  /** What a day is, from midnight to midnight of a zone, be that 23 or 25 hours. */
  DayState on(LocalDate day, ZoneId zone) {
    Instant start = day.atStartOfDay(zone).toInstant();
    Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
    List<Span> onDay = taken().stream().filter(span -> span.touches(start, end)).toList();
    if (onDay.isEmpty()) {
      return DayState.FREE;
    }
    for (Span.State state : Span.State.values()) {
      if (onDay.stream()
          .anyMatch(span ->
              span.state() == state && !span.from().isAfter(start) && !span.to().isBefore(end))) {
        return switch (state) {
          case UNAVAILABLE -> DayState.UNAVAILABLE;
          case DAY_OFF -> DayState.DAY_OFF;
          case BUSY -> DayState.BUSY;
          case TENTATIVE -> DayState.TENTATIVE;
          case AVAILABLE -> DayState.FREE;
        };
      }
    }
    return DayState.PARTLY;
  }

  private List<Span> of(Span.State state) {
    return spans.getOrDefault(state, List.of());
  }

  private static List<Span> merged(Span.State state, List<Span> all) {
    List<Span> merged = new ArrayList<>();
    for (Span next : all.stream().sorted(Comparator.comparing(Span::from)).toList()) {
      if (!merged.isEmpty() && !next.from().isAfter(merged.getLast().to())) {
        Span last = merged.removeLast();
        Instant end = last.to().isAfter(next.to()) ? last.to() : next.to();
        merged.add(new Span(last.from(), end, state));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }

  private static List<Span> without(List<Span> from, List<Span> holes) {
    List<Span> rest = new ArrayList<>(from);
    for (Span hole : holes) {
      List<Span> cut = new ArrayList<>();
      for (Span span : rest) {
        if (!span.touches(hole.from(), hole.to())) {
          cut.add(span);
          continue;
        }
        if (span.from().isBefore(hole.from())) {
          cut.add(new Span(span.from(), hole.from(), span.state()));
        }
        if (span.to().isAfter(hole.to())) {
          cut.add(new Span(hole.to(), span.to(), span.state()));
        }
      }
      rest = cut;
    }
    return rest;
  }
}
