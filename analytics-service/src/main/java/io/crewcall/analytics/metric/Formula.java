package io.crewcall.analytics.metric;

import io.crewcall.analytics.fact.Facts;
import io.crewcall.contracts.Figure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How one metric is computed: which facts count, and what they add up to. */
public sealed interface Formula {
  /** Version of the formulas in {@code metrics.md}. */
  int VERSION = 3;

  /** Measured on this platform, nobody's declaration. */
  String BASIS = "PLATFORM";

  /** The facts looked at, each counted or left out. */
  Selection select(Facts facts, Instant asOf);

  /** The figure as of a moment; the same facts and moment always give the same. */
  default Figure figure(Facts facts, Instant asOf) {
    return figure(select(facts, asOf), facts, asOf);
  }

  /** The same, where the facts have been looked at already. */
  Figure figure(Selection selection, Facts facts, Instant asOf);

  /**
   * Computed here.
   *
   * @param value out of the selection alone, so that anybody can compute it again from the
   *     evidence; null when there is too little
   */
  record Computed(Selector selector, Value value) implements Formula {

    @Override
    public Selection select(Facts facts, Instant asOf) {
      return selector.select(facts, asOf);
    }

    @Override
    public Figure figure(Selection selection, Facts facts, Instant asOf) {
      return new Figure(
          value.of(selection), selection.n(), selection.window(), BASIS, asOf, VERSION);
    }
  }

  /** Computed by the service that owns the profile, and passed on as it is. */
  record PassedOn(Source source) implements Formula {

    @Override
    public Selection select(Facts facts, Instant asOf) {
      return EngagementRate.select(facts, source);
    }

    @Override
    public Figure figure(Selection selection, Facts facts, Instant asOf) {
      return EngagementRate.figure(facts, source, asOf);
    }
  }

  /** Looks at facts. */
  @FunctionalInterface
  interface Selector {
    Selection select(Facts facts, Instant asOf);
  }

  /** Computes. */
  @FunctionalInterface
  interface Value {
    @Nullable Double of(Selection selection);
  }

  /** Which of the profile's figures. */
  enum Source {
    BY_FOLLOWERS,
    BY_VIEWS
  }
}
