package io.crewcall.creative.availability;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A stretch of time that is something to somebody, its end not included. */
@Schema(name = "AvailabilityPeriod")
record Span(Instant from, Instant to, State state) {

  /** The strongest first. */
  @Schema(name = "PeriodState")
  enum State {
    /** They said that they are taken. */
    UNAVAILABLE,
    /** A day of the week that they never work. */
    DAY_OFF,
    /** Work they are bound to lies on it; they may still have time. */
    BUSY,
    /** Something that may come to it: an offer on the table, or work that waits for approval. */
    TENTATIVE,
    /** They said that they can be had. */
    AVAILABLE;

    static State of(CalendarEntry.Kind kind) {
      return switch (kind) {
        case UNAVAILABLE -> UNAVAILABLE;
        case TENTATIVE -> TENTATIVE;
        case AVAILABLE -> AVAILABLE;
      };
    }
  }

  boolean touches(Instant since, Instant until) {
    return from.isBefore(until) && to.isAfter(since);
  }
}
