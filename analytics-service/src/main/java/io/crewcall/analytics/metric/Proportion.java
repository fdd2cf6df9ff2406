package io.crewcall.analytics.metric;

import org.jspecify.annotations.Nullable;

/** Parts of a whole: as they are, and as a ranking should take them. */
final class Proportion {
  /** Quantile of the normal distribution for a confidence of 95 %. */
  private static final double Z = 1.96;

  private Proportion() {}

  /** Mean of values that are 0 or 1; null when nothing counts. */
  static @Nullable Double of(Selection selection) {
    double weight = selection.weight();
    return weight == 0 ? null : selection.weightedSum() / weight;
  }

  /**
   * Lower bound of the Wilson score interval (E. B. Wilson, 1927): few good cases rank below many
   * nearly as good ones.
   */
  static @Nullable Double lowerBound(Selection selection) {
    Double share = of(selection);
    return share == null ? null : lowerBound(share, selection.weight());
  }

  static double lowerBound(double share, double n) {
    double zz = Z * Z;
    double centre = share + zz / (2 * n);
    double margin = Z * Math.sqrt((share * (1 - share) + zz / (4 * n)) / n);
    return Math.max(0, (centre - margin) / (1 + zz / n));
  }
}
