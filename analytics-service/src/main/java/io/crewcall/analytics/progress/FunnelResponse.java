package io.crewcall.analytics.progress;

import io.crewcall.analytics.fact.FunnelFacts;
import java.time.LocalDate;
import java.util.List;

/**
 * How far applications came.
 *
 * @param from first day on which they were made
 * @param to last day
 */
record FunnelResponse(Side side, LocalDate from, LocalDate to, List<Stage> stages) {

  /** Whose applications: those one made, or those one received. */
  enum Side {
    APPLICANT,
    HIRER
  }

  /** How many came so far; some stages can be passed over. */
  record Stage(Name stage, long n) {}

  /** The stages in their order. */
  enum Name {
    APPLIED,
    SHORTLISTED,
    OFFERED,
    SELECTED,
    DELIVERED,
    COMPLETED
  }

  static FunnelResponse of(Side side, LocalDate from, LocalDate to, FunnelFacts.Counts counts) {
    return new FunnelResponse(
        side,
        from,
        to,
        List.of(
            new Stage(Name.APPLIED, counts.applied()),
            new Stage(Name.SHORTLISTED, counts.shortlisted()),
            new Stage(Name.OFFERED, counts.offered()),
            new Stage(Name.SELECTED, counts.selected()),
            new Stage(Name.DELIVERED, counts.delivered()),
            new Stage(Name.COMPLETED, counts.completed())));
  }
}
